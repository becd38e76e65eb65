namespace Dragoman.Coding.Events;

/// <summary>Whether an act took place, as its clause and the words above it say.</summary>
/// <param name="Silent">No event of its own: only wished, asked after, or swallowed by another event.</param>
/// <param name="Claimer">The word for who claims or denies it, or 0.</param>
internal readonly record struct Standing(Modality Modality, bool Negated, bool Silent, int Claimer)
{
    public Standing With(ComplementEffect effect, int claimer) => effect switch
    {
        ComplementEffect.Planned => Modality == Modality.Happened ? this with { Modality = Modality.Planned } : this,
        ComplementEffect.Threatened => Modality is Modality.Happened or Modality.Planned ? this with { Modality = Modality.Threatened } : this,
        ComplementEffect.Demanded => Modality is Modality.Happened or Modality.Planned ? this with { Modality = Modality.Demanded } : this,
        ComplementEffect.Hypothetical => this with { Modality = Modality.Hypothetical },
        ComplementEffect.Negated => this with { Negated = !Negated },
        ComplementEffect.Denied => this with { Modality = Modality.Denied, Claimer = claimer },
        ComplementEffect.Claimed => Claimer == 0 ? this with { Claimer = claimer } : this,
        ComplementEffect.Silent => this with { Silent = true },
        _ => this,
    };
}
