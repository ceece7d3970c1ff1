using System.Reflection;
using System.Runtime.CompilerServices;
using ResursnayaSreda.Core.ICalendar;
using ResursnayaSreda.Core.Serialization;

namespace ResursnayaSreda.Core.Tests.Conventions;

public sealed class PublicSurfaceTests
{
    private static readonly Type[] Types = [.. typeof(CoreJson).Assembly.GetExportedTypes(), .. typeof(CalendarFile).Assembly.GetExportedTypes()];

    [Fact]
    public void Every_public_class_is_sealed_static_or_abstract() =>
        Types.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }).Should().BeEmpty();

    [Fact]
    public void No_public_property_can_be_set_after_its_object_is_made() =>
        Types.SelectMany(t => t.GetProperties())
            .Where(p => p.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(p => $"{p.DeclaringType}.{p.Name}").Should().BeEmpty();

    [Fact]
    public void No_public_field_can_be_changed() =>
        Types.Where(t => !t.IsEnum).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(f => !f.IsInitOnly && !f.IsLiteral)
            .Select(f => $"{f.DeclaringType}.{f.Name}").Should().BeEmpty();

    [Fact]
    public void Whatever_can_be_equal_can_be_compared_by_the_operator() =>
        Types.Where(t => t.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(Closed(t))) && t.GetMethod("op_Equality") is null)
            .Should().BeEmpty();

    private static Type Closed(Type type) => type.IsGenericTypeDefinition ? type.MakeGenericType(type.GetGenericArguments()) : type;
}
