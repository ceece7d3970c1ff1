using NodaTime;
using ResursnayaSreda.Core.Practices;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>How a pilot site was selected.</summary>
/// <param name="Site">The id of the site.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="Link">The evaluation and the edition of its rules.</param>
public sealed record SiteSelection(string Site, LocalDate On, EvaluationLink Link);
