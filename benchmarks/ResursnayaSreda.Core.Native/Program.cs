// A program compiled ahead of time: reads a methodology and a contest, evaluates, and says how many were taken.
using ResursnayaSreda.Core.Plans;
using ResursnayaSreda.Core.Serialization;
using ResursnayaSreda.Core.Stages;

var plan = Plan.Compile(CoreJson.ReadMethodology(File.ReadAllBytes(args[0])).Value).Value;
var evaluation = Evaluation.Of(plan, CoreJson.ReadContest(File.ReadAllBytes(args[1])).Value).Value;
Console.WriteLine($"{evaluation.Submissions.Count} submissions, {evaluation.Log.Count(step => step.IsTaken == true)} taken");
