namespace ResursnayaSreda.Core.Programmes;

/// <summary>
/// What cooperation with the federal centre brings, as a methodology that comes with the library: pairs of centres, one of each with the federal centre and
/// one without, by indicators before and after (difference in differences). It is evaluated and explained like any other.
/// </summary>
public static class CooperationBenefits
{
    /// <summary>The methodology document, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Methodology()
    {
        using var stream = typeof(CooperationBenefits).Assembly.GetManifestResourceStream("cooperation-benefits.json")
            ?? throw new InvalidOperationException("The assembly lacks the methodology of cooperation.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
