using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Where the adjoints of the elements of arrays are collected: for the point in the results, for each local array in another
/// one of the same length, which is made when it is first needed.</summary>
internal sealed class AdjointArrays
{
    private readonly Tape _tape;
    private readonly TapeBuilder _target;
    private readonly Dictionary<int, (int Array, int Shift)> _places = [];

    /// <param name="tape">The tape that is differentiated.</param>
    /// <param name="target">The one that is written.</param>
    /// <param name="point">Where the adjoints of the point go, and by how much their subscripts are moved.</param>
    /// <param name="results">Where the adjoints of the results are given.</param>
    public AdjointArrays(Tape tape, TapeBuilder target, (int Array, int Shift)? point, (int Array, int Shift)? results = null)
    {
        (_tape, _target) = (tape, target);
        if (point is { } known) _places.Add(TapeArray.Point, known);
        if (results is { } given) _places.Add(TapeArray.Results, given);
    }

    /// <summary>The arrays that have adjoints, and where these are.</summary>
    public IReadOnlyDictionary<int, (int Array, int Shift)> Places => _places;

    /// <summary>Whether something has been added to the adjoint of an element of the point.</summary>
    public bool HasPoint { get; private set; }

    /// <summary>Adds to the adjoint of the element that is read by a Load.</summary>
    public void Accumulate(in Instruction load, Subscript at, int adjoint)
    {
        var place = Prepare(load.A);
        HasPoint |= load.A == TapeArray.Point;
        _target.Write(Opcode.Accumulate, place.Array, at.Plus(place.Shift), adjoint, load.IsChecked);
    }

    /// <summary>Makes the array of the adjoints of an array, if there is none yet.</summary>
    /// <returns>Where the adjoints are.</returns>
    public (int Array, int Shift) Prepare(int number)
    {
        if (_places.TryGetValue(number, out var known)) return known;
        var array = _tape.Arrays[number];
        return _places[number] =
            (_target.AddArray(new TapeArray("adjoint of " + array.Name, TapeArrayKind.Local, array.Length, StartsAtZero: true)), 0);
    }

    /// <summary>The adjoint of the element that is written by a Store, or null if nothing has been added to it.</summary>
    /// <param name="store">The Store.</param>
    /// <param name="at">Where it writes.</param>
    /// <param name="isTaken">Whether the adjoint is set to 0 again, for the next run of a loop that fills the array anew.</param>
    public int? Of(in Instruction store, Subscript at, bool isTaken)
    {
        if (!_places.TryGetValue(store.A, out var place)) return null;
        var adjoint = _target.Load(place.Array, at.Plus(place.Shift));
        if (isTaken) _target.Write(Opcode.Store, place.Array, at.Plus(place.Shift), _target.Constant(0));
        return adjoint;
    }
}
