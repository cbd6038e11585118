using System.Globalization;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>Writes the instructions of a tape as statements of a language.</summary>
/// <remarks>A value that is read once, in its own region, waits as an expression for its reader; where the reader's line would become
/// too long, the longest expressions get names first. So lines are filled and bounded, and the work is linear.</remarks>
internal sealed class SourceWriter
{
    private const int MaxLength = 90;
    private readonly SourceFunction _function;
    private readonly Tape _tape;
    private readonly Dialect _dialect;
    private readonly Operations _operations;
    private readonly Consumers _consumers;
    private readonly Code[] _codes;
    private readonly bool[] _isWaiting;
    private readonly Stack<Block> _around = new();
    private readonly Stack<Block> _thens = new();
    private readonly Dictionary<int, int> _roots = [];
    private readonly int[] _named = new int[128];
    private Block _block = new();

    private SourceWriter(SourceFunction function, Dialect dialect)
    {
        (_function, _tape, _dialect) = (function, function.Tape, dialect);
        _operations = new Operations(function, dialect, atom => _codes![atom].Text);
        _consumers = new Consumers(_tape);
        _codes = new Code[_tape.Instructions.Length];
        _isWaiting = new bool[_codes.Length];
    }

    /// <summary>The body of a function.</summary>
    public static Block Write(SourceFunction function, Dialect dialect)
    {
        var writer = new SourceWriter(function, dialect);
        writer.Begin();
        for (var i = 0; i < writer._codes.Length; i++) writer.Write(i);
        writer.Finish();
        return writer._block;
    }

    private void Begin()
    {
        var readsPoint = _tape.Instructions.Any(each => each is { Opcode: Opcode.Load, A: TapeArray.Point });
        for (var i = 0; i < _codes.Length && !readsPoint; i++)
            readsPoint = _tape.Instructions[i].Opcode == Opcode.Input && _consumers.UsesOf(i) > 0;
        foreach (var line in _dialect.Begin(_function, readsPoint)) _block.Add(line);
        for (var array = 0; array < _tape.Arrays.Length; array++)
        {
            if (_tape.Arrays[array].Kind != TapeArrayKind.Local) continue;
            foreach (var line in _dialect.DeclareArray(_function.NameOf(array), _tape.Arrays[array])) _block.Add(line);
        }
    }

    private void Write(int i)
    {
        var instruction = _tape.Instructions[i];
        switch (instruction.Opcode)
        {
            case Opcode.If:
                _around.Push(_block);
                _block = new Block();
                break;
            case Opcode.Else:
                _thens.Push(_block);
                _block = new Block();
                break;
            case Opcode.EndIf:
                EndIf(i);
                break;
            case Opcode.Loop:
                _codes[i] = new(NewName('k'));
                _around.Push(_block);
                _block = new Block();
                break;
            case Opcode.EndLoop:
                EndLoop(i);
                break;
            case Opcode.Merge or Opcode.Sum or Opcode.Product or Opcode.Maximum:
                // Written where their regions end.
                break;
            case Opcode.Store or Opcode.Accumulate:
                Shorten([instruction.C]);
                WriteElement(instruction);
                break;
            case Opcode.Whole:
                Shorten([instruction.A]);
                Name(i, _dialect.Whole(_codes[instruction.A]), VariableType.Whole);
                break;
            default:
                Settle(i, Operation(instruction));
                break;
        }
    }

    private Code Operation(in Instruction instruction)
    {
        if (instruction.IsLeaf) return _operations.Leaf(instruction);
        Shorten([instruction.Operand(0), instruction.Operand(1), instruction.Operand(2)]);
        Code Operand(int value) => value < 0 ? default : _codes[value];
        // Of numbers alone the first one says that it is one.
        var isConstant = IsConstant(instruction.Operand(0)) && (instruction.Operand(1) < 0 || IsConstant(instruction.Operand(1)));
        var a = isConstant ? Typed(instruction.Operand(0)) : Operand(instruction.Operand(0));
        return _operations.Of(instruction, a, Operand(instruction.Operand(1)), Operand(instruction.Operand(2)));
    }

    private bool IsConstant(int value) => value >= 0 && _tape.Instructions[value].Opcode == Opcode.Constant;

    private Code Typed(int value) => IsConstant(value) ? _dialect.TypedNumber(_tape.Instructions[value].Number) : _codes[value];

    // A value waits for its only reader, or gets a name.
    private void Settle(int i, Code code)
    {
        _codes[i] = code;
        var instruction = _tape.Instructions[i];
        if (instruction.IsLeaf || _consumers.UsesOf(i) == 0) return;
        // What another part of the program overwrites is read where it stands.
        var isChanging = instruction.Opcode == Opcode.Load && _tape.Arrays[instruction.A].Kind == TapeArrayKind.Local;
        if (!isChanging && code.Text.Length <= MaxLength && _consumers.IsReadOnceInPlace(i)) _isWaiting[i] = true;
        else Name(i, code, _tape.IsCondition(i) ? VariableType.Condition : VariableType.Number);
    }

    private void Name(int i, Code code, VariableType type)
    {
        var name = NewName(type switch
        {
            VariableType.Condition => 'c',
            VariableType.Whole => 'n',
            _ => 'v',
        });
        _block.Add(_dialect.Declare(name, type, code.Text, isFinal: true)!);
        _codes[i] = new(name);
        _isWaiting[i] = false;
    }

    private string NewName(char kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{++_named[kind]}");

    // Gives names to waiting operands, the longest first, until a line holds them all.
    private void Shorten(ReadOnlySpan<int> operands)
    {
        while (true)
        {
            var (total, longest) = (0, -1);
            foreach (var operand in operands)
            {
                if (operand < 0) continue;
                total += _codes[operand].Text.Length;
                if (_isWaiting[operand] && (longest < 0 || _codes[operand].Text.Length > _codes[longest].Text.Length)) longest = operand;
            }

            if (total <= MaxLength || longest < 0) return;
            Name(longest, _codes[longest], _tape.IsCondition(longest) ? VariableType.Condition : VariableType.Number);
        }
    }

    private void EndIf(int end)
    {
        var begin = _tape.PartnerOf(end);
        var (then, other) = (_thens.Pop(), _block);
        _block = _around.Pop();
        var condition = _codes[_tape.Instructions[begin].A];
        var last = end;
        while (last + 1 < _codes.Length && _tape.Instructions[last + 1].Opcode == Opcode.Merge) last++;
        if (last == end + 1 && then.IsEmpty && other.IsEmpty)
        {
            var merge = _tape.Instructions[last];
            var (a, b) = (Typed(merge.A), Typed(merge.B));
            if (condition.Text.Length + a.Text.Length + b.Text.Length <= MaxLength)
            {
                Settle(last, _dialect.Conditional(condition, a, b));
                return;
            }
        }

        for (var merge = end + 1; merge <= last; merge++) Assign(merge, then, other);
        if (then.IsEmpty && other.IsEmpty) return;
        _block.Add(then.IsEmpty
            ? Compound.If(_dialect.Not(condition).Text, other, then)
            : Compound.If(condition.Text, then, other));
    }

    // The parts of a conditional statement leave a value in a variable.
    private void Assign(int merge, Block then, Block other)
    {
        if (_consumers.UsesOf(merge) == 0) return;
        var root = RootOf(merge);
        if (_codes[root].Text is null) _codes[root] = new(NewName(_tape.IsCondition(root) ? 'c' : 'v'));
        var name = _codes[merge] = _codes[root];
        var type = _tape.IsCondition(merge) ? VariableType.Condition : VariableType.Number;
        if (root == merge && _dialect.Declare(name.Text, type, null, isFinal: false) is { } declaration) _block.Add(declaration);
        var (a, b) = (_tape.Instructions[merge].A, _tape.Instructions[merge].B);
        if (_codes[a] != name) then.Add(_dialect.Statement($"{name.Text} = {Typed(a).Text}"));
        if (_codes[b] != name) other.Add(_dialect.Statement($"{name.Text} = {Typed(b).Text}"));
    }

    // A Merge that only a Merge around it reads takes its variable.
    private int RootOf(int merge)
    {
        var path = new List<int>();
        int root;
        while (!_roots.TryGetValue(merge, out root))
        {
            path.Add(merge);
            var reader = _consumers.ConsumerOf(merge);
            if (!_consumers.IsReadOnceInPlace(merge) || reader < 0 || _tape.Instructions[reader].Opcode != Opcode.Merge)
            {
                root = merge;
                break;
            }

            merge = reader;
        }

        foreach (var each in path) _roots[each] = root;
        return root;
    }

    private void EndLoop(int end)
    {
        var begin = _tape.PartnerOf(end);
        var body = _block;
        _block = _around.Pop();
        for (var total = _tape.FirstTotalOf(begin); total < end; total++)
        {
            var instruction = _tape.Instructions[total];
            var name = _codes[total] = new Code(NewName('v'));
            var start = _dialect.TypedNumber(Operations.StartOf(instruction.Opcode));
            _block.Add(_dialect.Declare(name.Text, VariableType.Number, start.Text, isFinal: false)!);
            body.Add(_dialect.Statement(_operations.Next(instruction.Opcode, name, _codes[instruction.A])));
        }

        var lower = _operations.At(_tape.Subscripts[_tape.Instructions[begin].A]);
        var upper = _operations.At(_tape.Subscripts[_tape.Instructions[begin].B].Plus(_dialect.IsUpperExclusive ? 1 : 0));
        _block.Add(Compound.Of(_dialect.LoopHead(_codes[begin].Text, lower, upper), body));
    }

    private void WriteElement(in Instruction write)
    {
        var (element, guard) = _operations.Target(write);
        var sign = write.Opcode == Opcode.Store ? "=" : "+=";
        var statement = _dialect.Statement($"{element.Text} {sign} {_codes[write.C].Text}");
        if (guard is not { } condition)
        {
            _block.Add(statement);
            return;
        }

        var then = new Block();
        then.Add(statement);
        _block.Add(Compound.If(condition.Text, then, new Block()));
    }

    private void Finish()
    {
        for (var output = 0; output < _tape.Outputs.Length; output++)
        {
            var place = _function.PlaceOf(output);
            if (_function.Form == SourceForm.Value || place < 0 || _tape.Outputs[output] < 0) continue;
            var element = _dialect.Element(_function.Results, place.ToString(CultureInfo.InvariantCulture));
            _block.Add(_dialect.Statement($"{element.Text} = {Result(output)}"));
        }

        if (_function.Form != SourceForm.Results && _tape.Outputs[0] < 0)
            throw new UnsupportedException("the value is made by writes into the array of results");
        if (_dialect.Return(_function, _function.Form == SourceForm.Results ? null : Result(0)) is { } statement) _block.Add(statement);
    }

    private string Result(int output)
    {
        var value = _tape.Outputs[output];
        return _tape.IsCondition(value)
            ? _dialect.Conditional(_codes[value], _dialect.Number(1), _dialect.Number(0)).Text
            : _codes[value].Text;
    }
}
