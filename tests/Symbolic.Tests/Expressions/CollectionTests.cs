using System.Runtime.CompilerServices;
using Symbolic.Expressions;

namespace Symbolic.Tests.Expressions;

/// <summary>Runs by itself: other tests make terms too, and the table is one for the whole process.</summary>
[CollectionDefinition(nameof(CollectionTests), DisableParallelization = true)]
[Collection(nameof(CollectionTests))]
public sealed class CollectionTests
{
    [Fact]
    public void Terms_Dropped_AreCollected()
    {
        const int Count = 1_000_000;
        Collect();
        var slotsBefore = Interner.SlotsInUse;
        var bytesBefore = GC.GetTotalMemory(true);
        MakeAndDrop(Count);
        Collect();
        // The table forgets them when it is next swept, which making more terms brings about.
        MakeAndDrop(Count / 4);
        Collect();
        MakeAndDrop(Count / 16);
        Collect();
        Assert.True(Interner.SlotsInUse - slotsBefore < Count / 2, $"{Interner.SlotsInUse} slots are in use, {slotsBefore} were.");
        var bytes = GC.GetTotalMemory(true) - bytesBefore;
        Assert.True(bytes < 64_000_000, $"{bytes} bytes are held for terms that nobody holds.");
    }

    [Fact]
    public void Terms_Held_SurviveCollection()
    {
        var x = Maths.Symbol("held");
        var kept = Enumerable.Range(0, 1000).Select(n => Maths.Cos(x + n)).ToArray();
        MakeAndDrop(100_000);
        Collect();
        for (var n = 0; n < kept.Length; n++) Assert.Same(kept[n], Maths.Cos(x + n));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeAndDrop(int count)
    {
        var x = Maths.Symbol("dropped");
        for (var n = 0; n < count; n++) _ = Number.Of(Symbolic.Numbers.Rational.Create(n, 1_000_003)) * x;
    }

    private static void Collect()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
