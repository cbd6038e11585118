using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Goes through a tape and writes beside each value its derivatives along directions.</summary>
/// <remarks>Either the values are written in the same go, or they have been written before and only loops compute them again.</remarks>
internal sealed class ForwardSweep
{
    private readonly Tape _tape;
    private readonly TapeBuilder _target;
    private readonly Replay _replay;
    private readonly Activity _activity;
    private readonly Directions _directions;
    private readonly ScratchArrays _scratchArrays;
    private readonly CancellationToken _cancellationToken;
    private readonly ForwardRules _rules;
    private readonly Tangent[]?[] _tangents;
    private readonly Dictionary<(int Array, int Direction), int> _arrays = [];
    private bool _hasValues;
    private bool _writes = true;

    /// <param name="tape">The tape that is differentiated.</param>
    /// <param name="target">The tape that is written.</param>
    /// <param name="replay">Writes the values, or has written them.</param>
    /// <param name="activity">What has derivatives.</param>
    /// <param name="directions">The directions.</param>
    /// <param name="cancellationToken">Stops the sweep.</param>
    public ForwardSweep(
        Tape tape, TapeBuilder target, Replay replay, Activity activity, Directions directions, CancellationToken cancellationToken)
    {
        (_tape, _target, _replay, _activity, _directions) = (tape, target, replay, activity, directions);
        _cancellationToken = cancellationToken;
        _rules = new ForwardRules(target, replay);
        _tangents = new Tangent[tape.Instructions.Length][];
        _hasValues = !replay.Writes;
        _scratchArrays = new ScratchArrays(tape);
    }

    /// <summary>Receives what is to be written into the results: how, where the value itself goes, and the derivative.</summary>
    public required Action<Opcode, Subscript, Tangent> Results { get; init; }

    /// <summary>Goes through all instructions.</summary>
    public void Run() => Region(0, _tape.Instructions.Length);

    /// <summary>The derivatives of a value that is visible.</summary>
    public Tangent[] Of(int value) => _tangents[value] ?? [];

    /// <summary>Writes zeros into all arrays of derivatives, so that a sweep can run again; to be called before it is written.</summary>
    public void ClearArrays()
    {
        for (var array = TapeArray.Results + 1; array < _tape.Arrays.Length; array++)
        {
            if (_tape.Arrays[array].Kind != TapeArrayKind.Local || !_activity.OfArray(array)) continue;
            for (var direction = 0; direction < _directions.Count; direction++)
            {
                var at = Subscript.Atom(_target.BeginLoop(Subscript.Of(0), Subscript.Of(_tape.Arrays[array].Length - 1)));
                _target.Write(Opcode.Store, ArrayOf(array, direction), at, _target.Constant(0));
                _target.EndLoop();
            }
        }
    }

    private int ArrayOf(int array, int direction)
    {
        if (_arrays.TryGetValue((array, direction), out var known)) return known;
        var local = _tape.Arrays[array];
        var number = _target.AddArray(new TapeArray("derivative of " + local.Name, TapeArrayKind.Local, local.Length, StartsAtZero: true));
        return _arrays[(array, direction)] = number;
    }

    private void Region(int start, int end)
    {
        _replay.Enter();
        for (var i = start; i < end && !_target.IsFull; i++)
        {
            if ((i & 1023) == 0) _cancellationToken.ThrowIfCancellationRequested();
            var instruction = _tape.Instructions[i];
            switch (instruction.Opcode)
            {
                case Opcode.If:
                    i = If(i);
                    break;
                case Opcode.Loop:
                    i = Loop(i);
                    break;
                default:
                    if (!_hasValues) _replay.Single(i);
                    if (instruction.IsWrite) Write(i, instruction);
                    else if (_activity[i]) _tangents[i] = OfSingle(i, instruction);
                    break;
            }
        }

        _replay.Leave();
    }

    private Tangent[] OfSingle(int i, in Instruction instruction)
    {
        if (instruction.Opcode == Opcode.Input) return _directions.OfInput(instruction.A);
        if (instruction.Opcode != Opcode.Load) return _rules.Of(i, instruction, Of);
        var (array, at) = (instruction.A, _replay.Moved(instruction.B));
        return array == TapeArray.Point
            ? _directions.OfElement(at)
            : [.. Enumerable.Range(0, _directions.Count).Select(direction => new Tangent(direction, _target.Load(ArrayOf(array, direction), at)))];
    }

    private void Write(int i, in Instruction write)
    {
        if (!_writes && !_replay.Scratch.Contains(write.A)) return;
        var (at, tangents) = (_replay.Moved(write.B), Of(write.C));
        foreach (var tangent in tangents)
        {
            if (write.A == TapeArray.Results) Results(write.Opcode, at, tangent);
            else _target.Write(write.Opcode, ArrayOf(write.A, tangent.Direction), at, tangent.Value);
        }

        if (write.Opcode != Opcode.Store || write.A == TapeArray.Results || !_activity.OfArray(write.A)) return;
        // An element that a loop fills anew may still have the derivative of the last time.
        for (var (direction, next) = (0, 0); direction < _directions.Count; direction++)
        {
            if (next < tangents.Length && tangents[next].Direction == direction) next++;
            else if (_tape.RegionOf(i) >= 0 && (IsInBranch(i) || _arrays.ContainsKey((write.A, direction))))
                _target.Write(Opcode.Store, ArrayOf(write.A, direction), at, _target.Constant(0));
        }
    }

    private bool IsInBranch(int i)
    {
        for (var region = _tape.RegionOf(i); region >= 0; region = _tape.RegionOf(region))
        {
            if (_tape.Instructions[region].Opcode is Opcode.If or Opcode.Else) return true;
        }

        return false;
    }

    private int If(int begin)
    {
        var middle = _tape.PartnerOf(begin);
        var end = _tape.PartnerOf(middle);
        var next = _tape.AfterMerges(end);
        _target.BeginIf(_replay[_tape.Instructions[begin].A]);
        if (_hasValues) _replay.WholesAgain(begin, middle);
        Region(begin + 1, middle);
        _target.BeginElse();
        if (_hasValues) _replay.WholesAgain(middle, end);
        Region(middle + 1, end);
        _target.EndIf();
        var zero = _target.Constant(0);
        for (var i = end + 1; i < next; i++)
        {
            var (a, b) = (_tape.Instructions[i].A, _tape.Instructions[i].B);
            if (!_hasValues) _replay[i] = _target.Merge(_replay[a], _replay[b]);
            if (!_activity[i]) continue;
            var (first, second) = (Of(a), Of(b));
            var zeros = ForwardRules.Joined(first, second, (_, _) => zero);
            // Where a branch has no derivative along a direction, it is 0.
            Tangent[] Filled(Tangent[] tangents) => ForwardRules.Joined(
                tangents, Array.ConvertAll(zeros, each => each with { Value = zero }), (value, _) => value);
            _tangents[i] = ForwardRules.Joined(Filled(first), Filled(second), _target.Merge);
        }

        return next - 1;
    }

    private int Loop(int begin)
    {
        var end = _tape.PartnerOf(begin);
        var first = _tape.FirstTotalOf(begin);
        var hadValues = _hasValues;
        _hasValues = false;
        // What each run fills anew is filled again.
        var scratch = _scratchArrays.Of(begin).Except(_replay.Scratch).ToHashSet();
        if (!_replay.Writes) _replay.Scratch.UnionWith(scratch);
        _replay.BeginLoop(begin);
        Region(begin + 1, first);
        var products = new List<int>();
        for (var total = first; total < end; total++)
        {
            var (opcode, term) = (_tape.Instructions[total].Opcode, _tape.Instructions[total].A);
            if (!hadValues) _replay[total] = _target.Total(opcode, _replay[term]);
            if (!_activity[total]) continue;
            if (opcode == Opcode.Product) products.Add(total);
            else _tangents[total] = [.. Of(term).Select(each => each with { Value = _target.Total(Opcode.Sum, each.Value) })];
        }

        _target.EndLoop();
        _replay.Scratch.UnionWith(scratch);
        foreach (var total in products) Product(begin, first, total);
        _replay.Scratch.ExceptWith(scratch);
        _hasValues = hadValues;
        return end;
    }

    // The derivative of each factor times all others, which is no quotient where factors are 0.
    private void Product(int begin, int first, int total)
    {
        var (writes, replayWrites, term) = (_writes, _replay.Writes, _tape.Instructions[total].A);
        (_writes, _replay.Writes) = (false, false);
        var count = FactorCount.Over(_replay, _target, begin, first, term);
        _replay.BeginLoop(begin);
        Region(begin + 1, first);
        var others = count.Others(_target, _replay[term]);
        Tangent[] products = [.. Of(term).Select(tangent => tangent with { Value = _target.Multiply(others, tangent.Value) })];
        _tangents[total] = [.. products.Select(tangent => tangent with { Value = _target.Total(Opcode.Sum, tangent.Value) })];
        _target.EndLoop();
        (_writes, _replay.Writes) = (writes, replayWrites);
    }
}
