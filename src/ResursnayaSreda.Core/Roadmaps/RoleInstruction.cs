namespace ResursnayaSreda.Core.Roadmaps;

/// <summary>What a role is told to do in a stage.</summary>
/// <param name="Role">The id of the role.</param>
/// <param name="Text">What it is told.</param>
public sealed record RoleInstruction(string Role, string Text);
