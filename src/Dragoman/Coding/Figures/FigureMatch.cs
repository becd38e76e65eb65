namespace Dragoman.Coding.Figures;

/// <summary>What a quantity counts.</summary>
/// <param name="Counted">Number of the counted noun, or 0 where only the quantity stands.</param>
/// <param name="Clause">Number of the word whose clause says so.</param>
/// <param name="SourceHead">Number of the word that names who says so inside the clause itself, or 0.</param>
internal readonly record struct FigureMatch(string Measure, string Unit, string Rule, int Counted, int Clause, int SourceHead = 0);
