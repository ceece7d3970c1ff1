namespace ResursnayaSreda.Core.Practices;

/// <summary>What a partner gives (the kinds of UN-Habitat's form).</summary>
public enum PartnerSupport
{
    /// <summary>Administration.</summary>
    Administrative,

    /// <summary>Money.</summary>
    Financial,

    /// <summary>Political weight.</summary>
    Political,

    /// <summary>Skill, rooms, equipment.</summary>
    Technical,

    /// <summary>Something else.</summary>
    Other,
}
