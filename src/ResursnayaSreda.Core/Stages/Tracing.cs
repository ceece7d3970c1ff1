using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Stages;

/// <summary>Passes everything on to the ledger and remembers which quantities were read.</summary>
internal sealed class Tracing(Ledger ledger) : IReadings
{
    private const int Few = 16;

    private HashSet<(Quantity, (int, int, int, int))>? _seen;

    public List<(Quantity Quantity, int[] Members)> Reads { get; } = [];

    public Value Read(Quantity quantity, ReadOnlySpan<int> members)
    {
        if (IsNew(quantity, members))
            Reads.Add((quantity, members.ToArray()));
        return ledger.Read(quantity, members);
    }

    // Mostly a handful is read: looking through it is quicker than a set.
    private bool IsNew(Quantity quantity, ReadOnlySpan<int> members)
    {
        if (Reads.Count < Few)
        {
            foreach (var (known, of) in Reads)
            {
                if (known == quantity && members.SequenceEqual(of))
                    return false;
            }

            return true;
        }

        _seen ??= [.. Reads.Select(r => (r.Quantity, Ledger.KeyOf(r.Members)))];
        return _seen.Add((quantity, Ledger.KeyOf(members)));
    }

    public Members Submissions(SubmissionSet set) => ledger.Submissions(set);

    public Members Panel(string panel, int submission) => ledger.Panel(panel, submission);

    public IReadOnlyList<string> Labels(string list) => ledger.Labels(list);

    public int IndexOf(string list, string label) => ledger.IndexOf(list, label);

    public int CategoryOf(int submission) => ledger.CategoryOf(submission);

    // What the evaluation noted needs no second note.
    public void NoteUndefined(string operation)
    {
    }

    // Groups are made anew, so that what they are made of is seen.
    public Dictionary<string, object> Cache(Term term) => new(StringComparer.Ordinal);
}
