namespace ResursnayaSreda.Core.Regions;

/// <summary>By what a name leads to a region, the surest way first.</summary>
public enum RegionMatchKind
{
    /// <summary>It is its code.</summary>
    Code,

    /// <summary>It is its official name.</summary>
    OfficialName,

    /// <summary>It is its name in use.</summary>
    ShortName,

    /// <summary>It is its English name.</summary>
    EnglishName,

    /// <summary>It is a name that it had before.</summary>
    FormerName,

    /// <summary>It is a part of its official name that stands alone: what is in brackets or beside a dash.</summary>
    Part,

    /// <summary>It is a name without the word for the kind of region: «Московская», «Марий Эл».</summary>
    WithoutKind,

    /// <summary>It has the same root, in another case or as a noun beside an adjective: «Самара», «в Томской области». A guess.</summary>
    Root,
}
