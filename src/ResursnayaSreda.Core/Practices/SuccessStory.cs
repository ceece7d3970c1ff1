using NodaTime;

namespace ResursnayaSreda.Core.Practices;

/// <summary>What a practice changed, told as a case.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="On">The day it is told.</param>
/// <param name="Before">How it was.</param>
/// <param name="After">How it is.</param>
/// <param name="Evidence">What shows it; null when nothing does.</param>
public sealed record SuccessStory(string Title, LocalDate On, string Before, string After, string? Evidence = null);
