using NodaTime;
using ResursnayaSreda.Core.Numerics;

namespace ResursnayaSreda.Core.Programmes;

/// <summary>A figure of an indicator: a baseline, a target, a measurement.</summary>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what; the same for all figures of an indicator.</param>
/// <param name="On">The day it is of, or is to be reached by.</param>
/// <param name="Source">What shows it; null when nothing does.</param>
public sealed record IndicatorFigure(Rational Value, string Unit, LocalDate On, string? Source = null);
