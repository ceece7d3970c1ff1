#!/usr/bin/env dotnet
#:project ../../src/ResursnayaSreda.Core
#:include common/FindingReasons.cs
#:include common/FindingsPage.cs

// Prints every finding that the library can report, as Markdown: docs/findings.md.
//   dotnet run docs/samples/list-findings.cs > docs/findings.md
using System.Text;
using ResursnayaSreda.Samples.Findings;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.Write(FindingsPage.Text());
