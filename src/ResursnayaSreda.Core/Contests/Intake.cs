using System.Collections.ObjectModel;
using ResursnayaSreda.Core.Documents;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Quantities;

namespace ResursnayaSreda.Core.Contests;

/// <summary>Checks a contest against the declarations of its methodology; every fault is found in one pass.</summary>
internal sealed partial class Intake
{
    private readonly Declarations _declared;
    private readonly Contest _contest;
    private readonly FindingList _findings;
    private readonly Roll _roll;

    // What was built in code has no text to point into: its findings name the element of the contest's list.
    private (string List, Func<int> Index)? _here;

    private readonly bool _isPart;
    private int _faults;

    private Intake(Declarations declared, Contest contest, FindingList findings, bool isPart)
    {
        _isPart = isPart;
        _declared = declared;
        _contest = contest;
        _findings = findings;
        _roll = contest.Roll;
        if (_roll.Submissions.Count < contest.Submissions.Count)
            ReportRepeated(contest.Submissions, s => s.Id, s => s.Source);
        if (_roll.Experts.Count < contest.Experts.Count)
            ReportRepeated(contest.Experts, e => e.Id, e => e.Source);
    }

    /// <param name="methodology">The rules.</param>
    /// <param name="contest">What they are applied to.</param>
    /// <param name="needed">The built-in names that the rules use: applicant, submitted.</param>
    /// <param name="findings">Takes the faults.</param>
    /// <param name="isPart">Whether it is a part of a contest: duties may then be towards submissions of other parts.</param>
    public static Entries Check(Methodology methodology, Contest contest, IReadOnlySet<string> needed, FindingList findings, bool isPart = false)
    {
        var intake = new Intake(methodology.Declarations, contest, findings, isPart);
        intake.CheckRules(methodology);
        intake.CheckNeeded(needed);
        intake.CheckRoles();
        var recusals = intake.Recusals();
        var duties = intake.Duties();
        var roll = contest.Roll;
        var typed = intake.Typed();
        return new Entries
        {
            Contest = contest,
            Submissions = roll.Submissions,
            Experts = roll.Experts,
            Fields = typed.OfSubmissions,
            ExpertFields = typed.OfExperts,
            Parameters = intake.Parameters(),
            Recorded = intake.Recorded(),
            Duties = duties,
            Marks = intake.Marks(duties, recusals, typed.OfSubmissions),
            Agreed = intake.Agreed(typed.OfSubmissions),
            Recusals = recusals,
            Withdrawals = intake.Withdrawals(),
            Decisions = contest.Decisions.ToLookup(d => d.Node, StringComparer.Ordinal),
        };
    }

    private void ReportRepeated<T>(IReadOnlyList<T> items, Func<T, string> id, Func<T, DocumentValue?> source)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!seen.Add(id(item)))
                Report(At(source(item), "id"), FindingCodes.DuplicateEntry, id(item));
        }
    }

    private void CheckRules(Methodology methodology)
    {
        if (_contest.MethodologyId != methodology.Id || _contest.MethodologyVersion != methodology.Version)
            Report(At(_contest.Source, "methodology"), FindingCodes.OtherMethodology, _contest.MethodologyId, _contest.MethodologyVersion, methodology.Id, methodology.Version);
        else if (_contest.MethodologyFingerprint is { } fingerprint && fingerprint != methodology.Fingerprint)
            Report(At(At(_contest.Source, "methodology"), "fingerprint"), FindingCodes.OtherFingerprint, fingerprint.ToString(), methodology.Fingerprint.ToString());
    }

    private void CheckNeeded(IReadOnlySet<string> needed)
    {
        var isDeclared = _declared.Categories.Count > 0 && !_declared.Categories[0].Has("when");
        var (needsApplicant, needsSubmitted) = (needed.Contains("applicant"), needed.Contains("submitted"));
        if (_roll.AreBare && !needsApplicant && !needsSubmitted && !isDeclared)
            return;
        for (var s = 0; s < _roll.Submissions.Count; s++)
        {
            var told = _roll.Told(s);
            if (needsApplicant && told?.Applicant is null)
                Report(told?.Source, FindingCodes.MissingField, "applicant", _roll.IdOf(s));
            if (needsSubmitted && told?.Submitted is null)
                Report(told?.Source, FindingCodes.MissingField, "submitted", _roll.IdOf(s));
            if (isDeclared && told?.Category is null)
                Report(told?.Source, FindingCodes.MissingField, "category", _roll.IdOf(s));
            else if (!isDeclared && told?.Category is not null)
                Report(At(told.Source, "category"), FindingCodes.DeclaredCategory, told.Id);
            else if (told?.Category is { } category && !_declared.Lists[Dimension.Category.Name].Contains(category, StringComparer.Ordinal))
                Report(At(told.Source, "category"), FindingCodes.UnknownLabel, category, Dimension.Category.Name);
        }
    }

    /// <summary>The fields of submissions and experts; where nothing is wrong with them they are typed once, however often the contest is evaluated.</summary>
    private TypedFields Typed()
    {
        if (_contest.Typed is { } known && known.Declared == _declared)
            return known;
        var (roll, none, before) = (_roll, ReadOnlyDictionary<string, GivenValue>.Empty, _faults);
        var typed = new TypedFields(
            _declared,
            Fields(
                "submissions", _declared.Fields, roll.Submissions.Count, s => roll.Told(s) is { } told ? (told.Fields, told.Source) : (none, null), roll.IdOf, roll.PlaceOf),
            Fields(
                "experts", _declared.ExpertFields, roll.Experts.Count, e => (roll.Experts[e].Fields, roll.Experts[e].Source), e => roll.Experts[e].Id,
                e => _contest.Experts.TakeWhile(m => m.Id != roll.Experts[e].Id).Count()));
        if (_faults == before)
            _contest.Typed = typed;
        return typed;
    }

    /// <summary>The fields of all members, each fault with the member whose field it is.</summary>
    private SortedDictionary<string, Value[]> Fields(
        string list,
        IReadOnlyDictionary<string, FieldDeclaration> fields,
        int count,
        Func<int, (IReadOnlyDictionary<string, GivenValue> Fields, DocumentValue? Source)> member,
        Func<int, string> idOf,
        Func<int, int> placeOf)
    {
        if (fields.Count == 0 && Enumerable.Range(0, count).All(i => member(i).Fields.Count == 0))
            return new(StringComparer.Ordinal);
        // Where a member stands in the contest is looked up only where there is a fault: the order of ids is our own.
        var current = 0;
        _here = (list, () => placeOf(current));
        var columns = Columns(fields, count, member, idOf, i => current = i);
        _here = null;
        return columns;
    }

    private SortedDictionary<string, Value[]> Columns(
        IReadOnlyDictionary<string, FieldDeclaration> fields,
        int count,
        Func<int, (IReadOnlyDictionary<string, GivenValue> Fields, DocumentValue? Source)> member,
        Func<int, string> idOf,
        Action<int> goTo)
    {
        var columns = new SortedDictionary<string, Value[]>(StringComparer.Ordinal);
        foreach (var name in fields.Keys)
            columns[name] = new Value[count];
        (string Name, FieldDeclaration Field, Value[] Values)[] declared = [.. fields.Select(f => (f.Key, f.Value, columns[f.Key]))];
        var found = new GivenValue?[declared.Length];
        for (var i = 0; i < count; i++)
        {
            var (given, source) = member(i);
            goTo(i);
            var known = 0;
            for (var f = 0; f < declared.Length; f++)
            {
                found[f] = given.GetValueOrDefault(declared[f].Name);
                known += found[f] is null ? 0 : 1;
            }

            if (known < given.Count)
                ReportUnknown(fields, given, source);
            for (var f = 0; f < declared.Length; f++)
            {
                var (name, field, values) = declared[f];
                values[i] = (found[f] is { } value ? Typed(field, value, source) : null) ?? Value.Absent(Absence.Missing);
                if (found[f] is null && !field.IsOptional)
                    Report(source, FindingCodes.MissingField, name, idOf(i));
            }
        }

        return columns;
    }

    private void ReportUnknown(IReadOnlyDictionary<string, FieldDeclaration> fields, IReadOnlyDictionary<string, GivenValue> given, DocumentValue? source)
    {
        foreach (var (name, value) in given)
        {
            if (!fields.ContainsKey(name))
                Report(value.Source ?? source, FindingCodes.UnknownField, name);
        }
    }

    private Dictionary<string, Value> Parameters()
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, given) in _contest.Parameters)
        {
            if (!_declared.Parameters.TryGetValue(name, out var parameter) || !parameter.Node.Has("given"))
                Report(given.Source ?? _contest.Source, FindingCodes.UnknownParameter, name);
        }

        foreach (var (name, parameter) in _declared.Parameters.Where(p => p.Value.Node.Has("given")))
            Parameter(parameter, parameter.Node.Texts("for"), _contest.Parameters.GetValueOrDefault(name), _contest.Source, [], values);
        DecidedParameters(values);
        return values;
    }

    private void Parameter(
        FieldDeclaration parameter, IReadOnlyList<string> index, GivenValue? given, DocumentValue? owner, IReadOnlyList<string> labels,
        Dictionary<string, Value> values)
    {
        if (index.Count > 0 && (given is null || given.ByLabel is not null))
        {
            var list = index[0].Split(' ')[^1] is "categories" ? Dimension.Category.Name : index[0].Split(' ')[^1];
            var known = _declared.Lists.GetValueOrDefault(list) ?? [];
            foreach (var label in known)
                Parameter(parameter, [.. index.Skip(1)], given?.ByLabel?.GetValueOrDefault(label), given?.Source ?? owner, [.. labels, label], values);
            foreach (var label in given?.ByLabel?.Keys.Where(l => !known.Contains(l, StringComparer.Ordinal)) ?? [])
                Report(given!.ByLabel![label].Source ?? given.Source ?? owner, FindingCodes.UnknownLabel, label, list);
            return;
        }

        if (given is null || given.ByLabel is not null)
            Report(given?.Source ?? owner, FindingCodes.MissingParameter, parameter.Name, labels.Count == 0 ? "" : $" ({string.Join(", ", labels)})");
        else if (index.Count > 0)
            Report(given.Source ?? owner, FindingCodes.InvalidFieldValue, parameter.Name, "@object");
        else if (Typed(parameter, given, owner) is { } value)
            values[Entries.ParameterKey(parameter.Name, labels)] = value;
    }

    // A contest that was made in memory has no places; one that was read points to the very value.
    private static DocumentValue? At(DocumentValue? source, string member) => source?.MemberOrSelf(member);

    private void Report(DocumentValue? source, FindingCode code, params IReadOnlyList<string> arguments)
    {
        _faults++;
        _findings.Add(source?.Finding(code, arguments) ?? new Finding(code, Here, null, arguments));
    }

    private JsonPointer Here => _here is { } here ? JsonPointer.Root.Member(here.List).Element(here.Index()) : JsonPointer.Root;
}
