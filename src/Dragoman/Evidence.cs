namespace Dragoman;

/// <summary>The words from which a line of the record was read, and the rule that read them. The article is the one that holds the line.</summary>
public readonly record struct Evidence(Span Span, string Rule);
