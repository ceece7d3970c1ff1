namespace ResursnayaSreda.Core.Quantities;

/// <summary>The member at hand of each dimension: so few that they are looked through, the first come first. Immutable.</summary>
internal sealed class MembersAtHand
{
    private readonly (Dimension Dimension, Term Member)[] _members;

    private MembersAtHand((Dimension Dimension, Term Member)[] members) => _members = members;

    public static MembersAtHand None { get; } = new([]);

    public IEnumerable<Term> All => _members.Select(m => m.Member);

    /// <summary>The dimensions whose member is a variable, in the order of the slots.</summary>
    public IReadOnlyList<Dimension> Index
    {
        get
        {
            var variables = Array.FindAll(_members, m => m.Member is Variable);
            Array.Sort(variables, (a, b) => ((Variable)a.Member).Slot.CompareTo(((Variable)b.Member).Slot));
            return Array.ConvertAll(variables, m => m.Dimension);
        }
    }

    public Term this[Dimension dimension] => Find(dimension) ?? throw new ArgumentException($"There is no {dimension.Name} at hand.", nameof(dimension));

    public Term? Find(Dimension dimension)
    {
        foreach (var (of, member) in _members)
        {
            if (of == dimension)
                return member;
        }

        return null;
    }

    public bool Has(Dimension dimension) => Find(dimension) is not null;

    public MembersAtHand With(Dimension dimension, Term member) => new([.. Without(dimension)._members, (dimension, member)]);

    public MembersAtHand Without(Dimension dimension) => Has(dimension) ? new(Array.FindAll(_members, m => m.Dimension != dimension)) : this;
}
