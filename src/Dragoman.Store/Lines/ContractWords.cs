namespace Dragoman.Store.Lines;

/// <summary>The contract's words for the values of enumerations: PLOVER types in capitals, all else in lower case.</summary>
public static class ContractWords
{
    private static readonly string[] EventTypes = Words<EventType>(upper: true);
    private static readonly string[] Modalities = Words<Modality>(upper: false);
    private static readonly string[] StatementKinds = Words<StatementKind>(upper: false);
    private static readonly string[] StatementActs = Words<StatementAct>(upper: false);
    private static readonly string[] Bounds = ["exact", "at_least", "at_most", "about"];
    private static readonly string[] DatePrecisions = Words<DatePrecision>(upper: false);
    private static readonly string[] DateBases = Words<DateBasis>(upper: false);

    public static string Of(EventType type) => EventTypes[(int)type];

    public static string Of(Modality modality) => Modalities[(int)modality];

    public static string Of(StatementKind kind) => StatementKinds[(int)kind];

    public static string Of(StatementAct act) => StatementActs[(int)act];

    public static string Of(Bound bound) => Bounds[(int)bound];

    public static string Of(DatePrecision precision) => DatePrecisions[(int)precision];

    public static string Of(DateBasis basis) => DateBases[(int)basis];

    /// <summary>Two words are parted by an underscore: <c>list_item</c>.</summary>
    public static string Of(BlockKind kind) => kind == BlockKind.ListItem ? "list_item" : kind.ToString().ToLowerInvariant();

    private static string[] Words<T>(bool upper)
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => upper ? name.ToUpperInvariant() : name.ToLowerInvariant())];
}
