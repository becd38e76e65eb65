using Dragoman.Compile.Training;

namespace Dragoman.Tests.Compile.Training;

public class GradientTests
{
    [Fact]
    public void Gradients_agree_with_differences_of_the_loss()
    {
        // Without dropout and exploration the loss is a function of the weights alone; where a rectifier bends between the two points the
        // difference is off, so a few of many may disagree.
        var network = TinyTreebank.Network();
        var gold = TinyTreebank.Sentences();
        var trainer = new Trainer(network, gold, new TrainingOptions { Dropout = 0, Variants = 0 });
        var encoder = new SentenceEncoder(network);
        var batch = new TrainingBatch([.. gold.Select(encoder.Encode)]);
        trainer.Gradients(batch, 0);
        var gradients = trainer.Parameters.All.Where(p => !p.IsFrozen).Select(p => (p.Tensor, Gradient: (float[])p.Gradient.Clone())).ToArray();
        var random = new SplitMix(11);
        int inspected = 0, moved = 0;
        var wrong = new List<string>();
        foreach (var (tensor, gradient) in gradients)
        {
            for (var k = 0; k < 12; k++)
            {
                var i = LargestOrRandom(gradient, k, random);
                var difference = Difference(trainer, batch, tensor.Values, i);
                inspected++;
                moved += Math.Abs(gradient[i]) > 1e-3 ? 1 : 0;
                if (Math.Abs(difference - gradient[i]) > 0.03 + (0.03 * Math.Abs(gradient[i])))
                    wrong.Add($"{tensor.Name}[{i}]: {gradient[i]} against {difference}");
            }
        }

        Assert.True(inspected > 300, $"{inspected} inspected");
        Assert.True(moved > inspected / 4, $"only {moved} of {inspected} gradients are not zero");
        Assert.True(wrong.Count <= inspected / 50, $"{wrong.Count} of {inspected} gradients are wrong:\n{string.Join('\n', wrong)}");
    }

    private static int LargestOrRandom(float[] gradient, int k, SplitMix random)
    {
        if (k > 0)
            return random.Next(gradient.Length);
        var most = 0;
        for (var i = 1; i < gradient.Length; i++)
        {
            if (Math.Abs(gradient[i]) > Math.Abs(gradient[most]))
                most = i;
        }

        return most;
    }

    private static double Difference(Trainer trainer, TrainingBatch batch, float[] values, int i)
    {
        const float step = 5e-4f;
        var before = values[i];
        values[i] = before + step;
        var up = trainer.Gradients(batch, 0);
        values[i] = before - step;
        var down = trainer.Gradients(batch, 0);
        values[i] = before;
        return (up - down) / (2 * step);
    }
}
