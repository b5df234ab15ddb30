namespace HotBat.Core.Prospects;

/// <summary>
/// What a step from one level to the next takes off a player's figures, learned from those who took it: how much further from their league's mean they had been in the season before, beside those who stayed.
/// Only pairs of seasons that both lie behind count. Idea: Clay Davenport's and Bill James's equivalences; the estimate here is a mean of differences drawn towards <paramref name="prior"/>.
/// </summary>
/// <param name="prior">A step's cost before anything was learned, in the unit of the figure.</param>
public sealed class LevelTranslation(double prior)
{
    // pairs of seasons that the prior counts as
    const double PriorPairs = 50;

    /// <summary>The summer leagues are a step below the rookie level.</summary>
    const int Steps = 6;

    readonly double[] _weights = new double[Steps + 1], _sums = new double[Steps + 1];

    /// <summary>A man's figure in two seasons running, each against his league.</summary>
    public void Add(double levelBefore, double before, double levelAfter, double after, double weight)
    {
        if (levelBefore != Math.Floor(levelBefore) || levelAfter != Math.Floor(levelAfter)) return;
        // those who stayed stand in the last place: what a year older alone makes
        var place = levelAfter == levelBefore ? Steps : levelAfter == levelBefore + 1 ? (int)levelBefore + 1 : -1;
        if (place < 0) return;
        _weights[place] += weight;
        _sums[place] += weight * (before - after);
    }

    public double CostOf(int step)
    {
        var stayed = _weights[Steps] > 0 ? _sums[Steps] / (_weights[Steps] + PriorPairs) : 0;
        return (_sums[step] - (_weights[step] * stayed) + (PriorPairs * prior)) / (_weights[step] + PriorPairs);
    }

    /// <summary>What a figure at a level is worth in Triple-A: less by the cost of the steps between.</summary>
    public double ToTripleA(double level, double figure)
    {
        for (var step = 0; step < Steps; step++)
        {
            // the step from level step−1 to level step
            var share = Math.Clamp(step - level, 0, 1);
            figure -= share * CostOf(step);
        }
        return figure;
    }
}
