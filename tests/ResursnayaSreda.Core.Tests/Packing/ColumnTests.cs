using ResursnayaSreda.Core.Contests;
using ResursnayaSreda.Core.Stages;

namespace ResursnayaSreda.Core.Tests.Packing;

/// <summary>What is packed reads like what was put in, whatever its size.</summary>
public sealed class ColumnTests
{
    // So many that several stretches are sealed and one is open.
    private const int Many = 10_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(int.MaxValue)]
    public void A_column_of_numbers_up_to_any_bound_gives_them_back(int most)
    {
        var numbers = Enumerable.Range(0, Many).Select(i => (int)((long)i * 7919 % ((long)most + 1))).Append(most).ToList();
        var column = new IndexColumn();
        numbers.ForEach(column.Add);

        column.Count.Should().Be(Many + 1);
        Enumerable.Range(0, column.Count).Select(i => column[i]).Should().Equal(numbers);
    }

    [Fact]
    public void A_column_of_numbers_that_rise_far_from_zero_gives_them_back()
    {
        var column = new IndexColumn();
        for (var i = 0; i < Many; i++)
            column.Add(2_000_000_000 + (i / 30));

        Enumerable.Range(0, Many).Select(i => column[i]).Should().Equal(Enumerable.Range(0, Many).Select(i => 2_000_000_000 + (i / 30)));
    }

    [Fact]
    public void Names_are_numbered_as_they_come_and_each_is_kept_once()
    {
        var names = new NameTable();
        var given = Enumerable.Range(0, Many).Select(i => $"заявка {i}").ToList();

        given.Select(n => names.Add(n)).Should().Equal(Enumerable.Range(0, Many));
        given.Select(n => names.Add(n)).Should().Equal(Enumerable.Range(0, Many));
        names.Should().Equal(given);
        names.Find("заявка 77").Should().Be(77);
        names.Find("заявка").Should().Be(-1);
    }

    [Fact]
    public void A_name_may_be_longer_than_a_page_and_need_be_no_valid_text()
    {
        var names = new NameTable();
        string[] given = ["\uD800", "\uDBFF", new('я', 9_999), "b", new('я', 10_000), "\0", "a\0"];

        given.Select(n => names.Add(n)).Should().Equal(0, 1, 2, 3, 4, 5, 6);
        names.Should().Equal(given);
        given.Select(n => names.Find(n)).Should().Equal(0, 1, 2, 3, 4, 5, 6);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(300)]
    [InlineData(70_000)]
    public void A_list_of_so_many_different_things_gives_them_back(int different)
    {
        var things = Enumerable.Range(0, different).Select(_ => new object()).ToList();
        var list = new EncodedList<object?>(different + 2);
        for (var i = 0; i < different; i++)
            list[i] = things[i];
        list[different] = things[different / 2];

        list.Should().Equal([.. things, things[different / 2], null]);
        list[0] = null;
        list[0].Should().BeNull();
    }

    [Fact]
    public void Places_are_found_and_filled_up_by_what_stands_there()
    {
        var (even, odd) = (new object(), new object());
        var list = new EncodedList<object?>(10);
        for (var i = 0; i < 6; i++)
            list[i] = i % 2 == 0 ? even : odd;

        list.Where(o => o == even).Should().Equal(0, 2, 4);
        list.Where(_ => false).Should().BeEmpty();
        list.FillUp(odd, [9, 1, 2, 7]);
        list.Should().Equal(even, odd, even, odd, even, odd, null, odd, null, odd);
    }

    [Fact]
    public void Where_one_thing_stands_everywhere_it_does_so_until_another_is_put_there()
    {
        var (all, other) = (new object(), new object());
        var list = EncodedList<object?>.Of(3, all);

        list.Only.Should().BeSameAs(all);
        list.Put(1, list.CodeOf(other));
        list.Only.Should().BeNull();
        list.Should().Equal(all, other, all);
    }
}
