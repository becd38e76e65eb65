using System.Runtime.InteropServices;
using Dragoman.Language.Neural;

namespace Dragoman.Compile.Training;

/// <summary>The state of a training between two epochs: with it a training that was cut off ends in the same bytes as one that was not.</summary>
internal static class Checkpoint
{
    public static void Save(string file, Trainer trainer, NetworkData network)
    {
        var unfinished = file + ".part";
        using (var writer = new BinaryWriter(File.Create(unfinished)))
        {
            var bytes = network.ToBytes(_ => TensorEncoding.Single);
            writer.Write(bytes.Length);
            writer.Write(bytes);
            writer.Write(trainer.Epoch);
            writer.Write(trainer.Step);
            writer.Write(trainer.Random.State);
            foreach (var parameter in trainer.Parameters.All)
            {
                writer.Write(MemoryMarshal.AsBytes(parameter.First.AsSpan()));
                writer.Write(MemoryMarshal.AsBytes(parameter.Second.AsSpan()));
            }
        }

        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>The network of a checkpoint, to make a trainer of; then <see cref="Restore"/>.</summary>
    public static NetworkData ReadNetwork(string file)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        return NetworkData.Read(reader.ReadBytes(reader.ReadInt32()));
    }

    public static void Restore(string file, Trainer trainer)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        reader.ReadBytes(reader.ReadInt32());
        trainer.Epoch = reader.ReadInt32();
        trainer.Step = reader.ReadInt32();
        trainer.Random.State = reader.ReadUInt64();
        foreach (var parameter in trainer.Parameters.All)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(parameter.First.AsSpan()));
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(parameter.Second.AsSpan()));
        }
    }
}
