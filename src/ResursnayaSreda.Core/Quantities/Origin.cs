namespace ResursnayaSreda.Core.Quantities;

/// <summary>Where a quantity without a body comes from.</summary>
internal abstract record Origin;

/// <summary>A built-in of a submission: applicant, submitted, this, category.</summary>
internal sealed record BuiltInOrigin(string Name) : Origin;

internal sealed record FieldOrigin(string Field) : Origin;

internal sealed record ExpertFieldOrigin(string Field) : Origin;

/// <summary>A column of a field of rows of submissions or experts.</summary>
internal sealed record ColumnOrigin(string Field, string Column, bool IsOfExpert) : Origin;

/// <summary>What a round gave: outcome or place.</summary>
internal sealed record RoundOrigin(int Round, string Name) : Origin;

/// <summary>Whether a call asks for a further sheet.</summary>
internal sealed record CallOrigin(string Call) : Origin;

/// <summary>A parameter that the contest gives, or that people decide.</summary>
internal sealed record ParameterOrigin(string Parameter, bool IsDecided) : Origin;

/// <summary>A duty of an expert towards a submission: assigned, marked, complete.</summary>
internal sealed record DutyOrigin(string Name) : Origin;

/// <summary>One expert's mark on one leaf.</summary>
internal sealed record CellOrigin(int Leaf) : Origin;

/// <summary>What a pool point gives.</summary>
internal sealed record PooledOrigin(string Criterion) : Origin;

/// <summary>The answer that people record about a requirement.</summary>
internal sealed record RecordedOrigin(string Requirement) : Origin;

/// <summary>The first one not taken, or the last one taken, by the pass around which a zone lies.</summary>
internal sealed record EdgeOrigin(string Name) : Origin;

/// <summary>What an apportioned total gives to a member.</summary>
internal sealed record ShareOrigin(string Apportionment) : Origin;

/// <summary>What is left of a limit at this moment of the walk.</summary>
internal sealed record LeftOrigin(string Limit) : Origin;

/// <summary>Place in the list, known when lists are complete; position, known when the walk is over.</summary>
internal sealed record StandingOrigin(string Name) : Origin;
