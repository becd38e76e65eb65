namespace Dragoman.Coding.Figures;

/// <summary>A figure with where it was read, until its subject is known.</summary>
internal sealed record FigureDraft(Figure Figure, Sentence Sentence, Quantity Quantity, FigureMatch Match);
