using Dragoman.Compile.Training;
using Dragoman.Language.Neural;

namespace Dragoman.Tests.Compile.Training;

public class TrainerTests
{
    private static readonly TrainingOptions Options = new() { Epochs = 4, BatchWords = 12, WarmUpSteps = 2, Rate = 0.01f, Variants = 0.5f };

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        Assert.Equal(Train(Options), Train(Options));
        Assert.NotEqual(Train(Options), Train(Options with { Seed = 2 }));
    }

    [Fact]
    public void A_training_that_was_cut_off_ends_in_the_same_bytes()
    {
        var file = Path.GetTempFileName();
        try
        {
            var network = TinyTreebank.Network();
            var trainer = new Trainer(network, TinyTreebank.Sentences(), Options);
            trainer.RunEpoch();
            trainer.RunEpoch();
            Checkpoint.Save(file, trainer, network);

            var resumedNetwork = Checkpoint.ReadNetwork(file);
            var resumed = new Trainer(resumedNetwork, TinyTreebank.Sentences(), Options);
            Checkpoint.Restore(file, resumed);
            while (resumed.Epoch < Options.Epochs)
                resumed.RunEpoch();
            Assert.Equal(Train(Options), Bytes(resumedNetwork));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void It_learns_a_tiny_treebank_by_heart()
    {
        var network = TinyTreebank.Network();
        var gold = TinyTreebank.Sentences();
        var trainer = new Trainer(network, gold, new TrainingOptions { Epochs = 60, BatchWords = 12, WarmUpSteps = 5, Rate = 0.02f, Dropout = 0, Variants = 0 });
        double first = trainer.RunEpoch(), last = first;
        while (trainer.Epoch < 60)
            last = trainer.RunEpoch();
        Assert.True(last < first / 10, $"loss {first} fell to {last} alone");
        var scores = Evaluation.Run(new NeuralParser(network), gold);
        Assert.True(scores.Upos > 0.9 && scores.Las > 0.8, scores.ToString());
    }

    [Fact]
    public void A_network_comes_back_from_its_bytes()
    {
        var network = TinyTreebank.Network();
        Assert.Equal(Bytes(network), Bytes(NetworkData.Read(Bytes(network))));
        var damaged = Bytes(network);
        damaged[0] = 99;
        Assert.Contains("version 99", Assert.Throws<InvalidDataException>(() => NetworkData.Read(damaged)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => NetworkData.Read(Bytes(network).AsMemory()[..^100]));
    }

    [Fact]
    public void Bytes_and_halves_keep_a_tensor_within_their_precision()
    {
        var network = TinyTreebank.Network();
        foreach (var (encoding, error) in new[] { (TensorEncoding.Half, 0.001), (TensorEncoding.Byte, 0.01) })
        {
            var back = NetworkData.Read(network.ToBytes(_ => encoding));
            var inspected = 0;
            foreach (var tensor in network.Tensors)
            {
                var most = tensor.Values.Max(Math.Abs);
                for (var i = 0; i < tensor.Values.Length; i++, inspected++)
                    Assert.True(Math.Abs(tensor.Values[i] - back[tensor.Name].Values[i]) <= (error * most) + 1e-6, tensor.Name);
            }

            Assert.True(inspected > 1000);
        }
    }

    private static byte[] Train(TrainingOptions options)
    {
        var network = TinyTreebank.Network();
        var trainer = new Trainer(network, TinyTreebank.Sentences(), options);
        while (trainer.Epoch < options.Epochs)
            trainer.RunEpoch();
        return Bytes(network);
    }

    private static byte[] Bytes(NetworkData network) => network.ToBytes(_ => TensorEncoding.Single);
}
