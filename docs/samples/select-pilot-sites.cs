#!/usr/bin/env dotnet
#:project ../../src/ResursnayaSreda.Core
#:include common/Documents.cs
#:include common/Page.cs
#:include common/Words.cs
using System.Text;
using ResursnayaSreda.Core.Findings;
using ResursnayaSreda.Core.Methodologies;
using ResursnayaSreda.Core.Numerics;
using ResursnayaSreda.Core.Quantities;
using ResursnayaSreda.Core.Regions;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;
using Samples.Common;

// dotnet run docs/samples/select-pilot-sites.cs -- [--en] [--json] [--methodology FILE] [--contest FILE] [--explain SUBMISSION]
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var language = args.Contains("--en") ? Language.English : Language.Russian;
var evaluation = Documents.Evaluate(
    Option("--methodology") ?? Documents.Beside("../methodologies/pilot-site-selection.json"),
    Option("--contest") ?? Documents.Beside("pilot-site-selection.contest.json"),
    language);
if (evaluation is null)
    return 1;
if (args.Contains("--json"))
{
    using var output = Console.OpenStandardOutput();
    output.Write(CoreJson.Write(evaluation));
    return 0;
}

if (evaluation.Questions.Count > 0)
{
    Console.Error.WriteLine(language == Language.Russian ? "Результат ждёт ответов:" : "The result waits for answers:");
    Console.Error.WriteLine(string.Join('\n', evaluation.Questions));
    return 1;
}

var page = new Page(language);
var rules = evaluation.Plan.Methodology;
var submissions = evaluation.Contest.Submissions.ToDictionary(s => s.Id);
var ranked = evaluation.Lists.SelectMany(l => l.Blocks).SelectMany(b => b.Members).ToList();
var lastTaken = evaluation.Log.LastOrDefault(s => s.IsTaken == true && OutcomeOf(s.Submission) == "pilot");
var walked = evaluation.Log.Where(s => s.Pass == lastTaken?.Pass).ToList();
var last = walked.FindLastIndex(s => s.IsTaken == true);
var opened = Option("--explain") ?? lastTaken?.Submission;

Console.WriteLine(page.Say(rules.Title));
Console.WriteLine(new string('═', page.Say(rules.Title).Length));
Page.Paragraph(page.Say(evaluation.Contest.Remark));

Page.Heading(page.Say("Рейтинг", "Ranking"));
PrintRanking();
Page.Heading(page.Say("Не допущены", "Not admitted"));
foreach (var result in evaluation.Submissions.Where(s => s.LeftAt is not null))
    PrintObstacles(result.Id);
Page.Heading(page.Say("Равные итоги", "Equal totals"));
foreach (var (first, second) in ranked.Zip(ranked.Skip(1)))
    PrintTie(first, second);
Page.Heading(page.Say("Выше черты, но не отобраны", "Above the line, but not chosen"));
foreach (var step in walked.Take(Math.Max(last, 0)).Where(s => s.IsTaken == false))
    PrintObstacles(step.Submission);
Page.Heading(page.Say("Граница отбора", "The edge of the selection"));
if (last + 1 < walked.Count)
    PrintEdge(walked[last].Submission, walked[last + 1].Submission);
if (opened is not null && ranked.Contains(opened))
    PrintBreakdown(opened);
else if (opened is not null)
    Console.Error.WriteLine(page.Say($"В рейтинге нет заявки {opened}.", $"The ranking has no submission {opened}."));
Page.Heading(page.Say("Отпечатки SHA-256", "Fingerprints, SHA-256"));
Page.Table(
[
    [page.Say("методика", "methodology"), $"{rules.Fingerprint}"],
    [page.Say("конкурс", "contest"), $"{evaluation.ContestFingerprint}"],
    [page.Say("результат", "result"), $"{evaluation.Fingerprint}"],
]);
return 0;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;

string NameOf(string id) => page.Say(submissions[id].Title);

// The district as it stands on the day from which the rules are in force: the same that the limit by districts goes by.
FederalDistrict? DistrictOf(string id) => RegionCode.TryParse(submissions[id].Fields.GetValueOrDefault("region")?.Text, out var code)
    ? rules.Regions.Find(code)?.At(rules.EffectiveFrom).District
    : null;

string? OutcomeOf(string id) => evaluation[id].Outcome;

string PlaceOf(string id) => page.Say($"{evaluation[id].Place}-е место", $"place {evaluation[id].Place}");

Rational TotalOf(string id) => evaluation[id].Scores["total"].Number!.Value;

void PrintRanking()
{
    var rows = new List<string[]>
    {
        page.IsRussian
            ? ["Место", "Регион", "Федеральный округ", "Итог", "Точно", "Решение"]
            : ["Place", "Region", "Federal district", "Total", "Exactly", "Outcome"],
    };
    foreach (var id in ranked)
    {
        var (total, exact) = (page.Short(TotalOf(id)), page.Exact(TotalOf(id)));
        var isSame = total == exact || total.TrimEnd('0').TrimEnd(',', '.') == exact;
        rows.Add([$"{evaluation[id].Place}", NameOf(id), page.Say(DistrictOf(id)?.Russian ?? "", DistrictOf(id)?.English ?? ""), total, isSame ? "" : exact, Decision(id)]);
    }

    Page.Table(rows, 0, 3);
}

string Decision(string id)
{
    // The rule that made the difference: for a reserve what kept it out of the ten, for a site the pass that had a condition.
    var rule = OutcomeOf(id) == "reserve" ? evaluation.WhyNot(id).LastOrDefault()
        : evaluation.Log.FirstOrDefault(s => s.Submission == id && s.IsTaken == true)?.Pass is { } pass
            ? ranked.SelectMany(evaluation.WhyNot).FirstOrDefault(o => o.Rule == pass)
            : null;
    return page.Word(OutcomeOf(id)) + (rule is null ? "" : $" ({page.Clause(rule.Clause)}: {Page.Inside(page.Say(rule.Title))})");
}

void PrintObstacles(string id)
{
    Console.WriteLine(evaluation[id].Place is null ? $"  {NameOf(id)}" : $"  {NameOf(id)}, {PlaceOf(id)}, {page.Word(OutcomeOf(id))}");
    if (evaluation[id].IsWithdrawn)
        Console.WriteLine(page.Say("    заявка отозвана", "    withdrawn"));
    foreach (var obstacle in evaluation.WhyNot(id))
    {
        var facts = obstacle.Explanation?.Operands.Select(Fact)
            ?? [obstacle.Missing.Sign > 0
                ? page.Say($"не хватило мест: {obstacle.Missing}", $"places missing: {obstacle.Missing}")
                : page.Say("мест уже не было", "no place was left")];
        var verdict = obstacle is { Stage: Stage.Selection, Explanation: not null } ? page.Say("не подходит, ", "does not apply, ") : "";
        Console.WriteLine($"    {page.Clause(obstacle.Clause)} {page.Quote(obstacle.Title)} – {verdict}{string.Join("; ", facts)}");
        if (obstacle.Rule == "per_district")
            Console.WriteLine($"      {page.Say("в округе уже отобраны", "already chosen in the district")}: {string.Join(", ", ChosenBeside(id))}");
    }
}

IEnumerable<string> ChosenBeside(string id) => ranked
    .Where(other => DistrictOf(other) == DistrictOf(id) && OutcomeOf(other) == "pilot")
    .Select(other => $"{NameOf(other)} ({PlaceOf(other)})");

string Fact(Explanation operand) =>
    $"{Page.Inside(operand.Title is { } title ? page.Say(title) : page.Word(operand.Quantity))}: {page.Value(operand.Value.Text)}";

void PrintTie(string first, string second)
{
    if (TotalOf(first) != TotalOf(second) || evaluation.WhyAbove(first, second) is not { } why)
        return;
    Console.WriteLine(page.Say(
        $"{NameOf(why.Above)} и {NameOf(why.Below)}: ровно по {page.Exact(TotalOf(first))} балла.",
        $"{NameOf(why.Above)} and {NameOf(why.Below)}: exactly {page.Exact(TotalOf(first))} points each."));
    Console.WriteLine(page.Say($"  {NameOf(why.Above)} выше: {Reason(why)}", $"  {NameOf(why.Above)} stands above: {Reason(why)}"));
}

string Reason(Separation why) => why.Kind != SeparationKind.Key
    ? page.Say("правила их не разделили.", "no key separates them.")
    : $"{page.Clause(why.Clause)} {page.Quote(why.Title)} – {page.Value(why.AboveValue!.Text)} "
        + $"{page.Say("против", "against")} {page.Value(why.BelowValue!.Text)}.";

void PrintEdge(string inside, string outside)
{
    Console.WriteLine(page.Say("Последняя отобранная по месту в рейтинге:", "The last one chosen by rank:"));
    Console.WriteLine($"  {NameOf(inside)}, {PlaceOf(inside)}. {page.Say("Выше следующей", "Above the next one")}: "
        + Reason(evaluation.WhyAbove(inside, outside)!));
    Console.WriteLine(page.Say("Первая за чертой:", "The first one out:"));
    PrintObstacles(outside);
}

void PrintBreakdown(string id)
{
    Page.Heading(page.Say($"Из чего сложился итог: {NameOf(id)}", $"What the total is made of: {NameOf(id)}"));
    List<string[]> rows = [page.IsRussian ? ["", "Пункт", "Значение", "Вклад", "Баллы экспертов"] : ["", "Clause", "Value", "Adds", "Marks of the experts"]];
    AddRows(rows, evaluation.Explain("total", id), null, 0);
    Page.Table(rows, 2, 3);
}

void AddRows(List<string[]> rows, Explanation value, Rational? adds, int depth)
{
    // A step adds to what was there before it; "before steps" and pools only stand between a rule and what it was made of.
    var isStep = value.Quantity.Contains(" step ", StringComparison.Ordinal);
    var isRow = isStep || !value.Quantity.Contains(' ');
    if (isRow)
    {
        var marks = value.Operands.Where(o => o.Quantity.StartsWith("pooled ", StringComparison.Ordinal)).SelectMany(p => p.Operands);
        adds = isStep ? AddedBy(value, value) ?? Rational.Zero : adds;
        rows.Add([
            new string(' ', 2 * depth) + page.Say(value.Title), value.Clause ?? "", isStep ? "" : page.Value(value.Value.Text),
            adds is { } amount ? page.Exact(amount) : "", string.Join(", ", marks.Select(MarkOf)),
        ]);
    }

    // What a criterion adds shows its weight.
    foreach (var operand in value.Operands.Where(o => o.Members.Count == 1 && !o.Quantity.StartsWith("weight ", StringComparison.Ordinal)))
    {
        var isBelow = isStep ? operand.Kind == QuantityKind.Given : isRow;
        AddRows(rows, operand, isRow ? AddedBy(operand, value) : value.Value.Number, isBelow ? depth + 1 : depth);
    }
}

Rational? AddedBy(Explanation part, Explanation whole) => whole.Contributions.FirstOrDefault(c => c.Label == part.Quantity)?.Amount;

string MarkOf(Explanation sheet) => $"{sheet.Members[1]} " + sheet.Value.Absence switch
{
    null => page.Value(sheet.Value.Text),
    Absence.NotApplicable => page.Say("– отвод", "recused"),
    _ => page.Say("– нет балла", "no mark"),
};
