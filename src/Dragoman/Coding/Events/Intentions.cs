namespace Dragoman.Coding.Events;

/// <summary>
/// PLOVER and CAMEO have no modality: what is only intended they code as another type. A friendly act that is planned is AGREE, a hostile one that is planned
/// or threatened THREATEN, an act that is demanded REQUEST, a friendly one that does not take place REJECT. The record keeps the act and its modality, which say more.
/// Source: the definitions of AGREE, REQUEST, REJECT and THREATEN in the PLOVER manual (draft 0.8, 2021).
/// </summary>
public static class Intentions
{
    /// <summary>The type by that practice; the same type where the act took place, is hypothetical or denied.</summary>
    public static EventType Read(EventType type, Modality modality, bool negated)
    {
        // "could not meet", "denied that it did not help" tell of no refusal.
        if (modality is Modality.Hypothetical or Modality.Denied)
            return type;
        if (negated && EventTypes.IsCooperative(type))
            return EventType.Reject;
        if (modality == Modality.Demanded)
            return EventType.Request;
        if (modality is not (Modality.Planned or Modality.Threatened))
            return type;
        if (EventTypes.IsCooperative(type))
            return EventType.Agree;
        return type >= EventType.Protest ? EventType.Threaten : type;
    }
}
