namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>A term of a roadmap and what it means.</summary>
/// <param name="Term">The term.</param>
/// <param name="Text">What it means.</param>
public sealed record GlossaryEntry(string Term, string Text);
