namespace ResursnayaSreda.Core.Quantities;

/// <summary>The rows of a field as a set.</summary>
internal sealed record RowsTerm(Term Rows, string Field) : SetTerm(Dimension.Row(Field), Rows.Stage)
{
    public override IEnumerable<Term> Operands => [Rows];

    public override (Members Members, Value? Failure) Evaluate(Frame frame)
    {
        var rows = Rows.Evaluate(frame);
        return rows.Is ? All(((RowTable)rows.Content).Count) : (default, rows);
    }
}

/// <summary>The row with a key, which may be absent.</summary>
internal sealed class RowWithKey(Term rows, Term key) : Term
{
    public override IEnumerable<Term> Operands => [rows, key];

    public override string? Key => rows.Key is { } of && key.Key is { } at ? $"{of}[{at}]" : null;

    public override Value Evaluate(Frame frame)
    {
        var table = rows.Evaluate(frame);
        var wanted = key.Evaluate(frame);
        if (!table.Is || !wanted.Is)
            return Value.Lacking(table, wanted);
        var row = ((RowTable)table.Content).Keys.GetValueOrDefault(wanted.ToString(), -1);
        return row < 0 ? Value.Absent(Absence.Missing) : Value.OfMember(row);
    }
}
