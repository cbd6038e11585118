using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Interpreter;

/// <summary>Runs a tape without compiling it: ready at once, and a loop over steps that were decoded beforehand.</summary>
/// <remarks>Computes bit for bit what the compiled scalar code does. The frame of a call, which holds all values, is rented from the
/// shared pool: any number of threads may call at once, and a call allocates nothing once the pool has a frame of that size. The tape
/// was checked when it was made, so that places need no check here.</remarks>
internal sealed class TapeInterpreter
{
    private readonly int _inputs;
    private readonly Step[] _steps;
    private readonly FrameSubscript[] _subscripts;
    private readonly double[] _constants;
    private readonly Func<double, double>[] _unary;
    private readonly Func<double, double, double>[] _binary;
    private readonly Func<double, double, double, double>[] _ternary;
    private readonly double[]?[] _data;
    private readonly TapeArray[] _arrays;
    private readonly int[] _outputs;
    private readonly int _frameSize;
    private readonly int _firstLocal;
    private readonly bool _isAccumulated;

    public TapeInterpreter(Tape tape)
    {
        var decoder = new Decoder(tape);
        (_inputs, _steps, _subscripts, _constants) = (tape.Inputs.Length, decoder.Steps, decoder.Subscripts, decoder.Constants);
        (_data, _outputs, _frameSize, _firstLocal) = (decoder.Data, decoder.Outputs, decoder.FrameSize, decoder.FirstLocal);
        var kernels = decoder.Kernels;
        _unary = [.. kernels.Select(kernel => (kernel as Func<double, double>)!)];
        _binary = [.. kernels.Select(kernel => (kernel as Func<double, double, double>)!)];
        _ternary = [.. kernels.Select(kernel => (kernel as Func<double, double, double, double>)!)];
        _arrays = [.. tape.Arrays];
        _isAccumulated = tape.Outputs.Contains(-1);
    }

    /// <summary>The first result.</summary>
    public double Value(ReadOnlySpan<double> x) => Run(x, default, _outputs.AsSpan(0, 1), isFirstReturned: true);

    /// <summary>All results.</summary>
    public void Run(ReadOnlySpan<double> x, Span<double> results)
    {
        SpanAccess.CheckResults(results, _outputs.Length);
        Run(x, results, _outputs, isFirstReturned: false);
    }

    /// <summary>Returns the first result and hands out the others.</summary>
    public double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        SpanAccess.CheckResults(gradient, _outputs.Length - 1);
        return Run(x, gradient, _outputs, isFirstReturned: true);
    }

    private double Run(ReadOnlySpan<double> x, Span<double> results, ReadOnlySpan<int> outputs, bool isFirstReturned)
    {
        SpanAccess.CheckPoint(x, _inputs);
        if (_isAccumulated) results.Clear();
        var rented = ArrayPool<double>.Shared.Rent(_frameSize);
        try
        {
            var frame = rented.AsSpan(0, _frameSize);
            x.CopyTo(frame);
            _constants.CopyTo(frame[_inputs..]);
            frame[_firstLocal..].Clear();
            Run(ref MemoryMarshal.GetReference(frame), ref ResultAt(results, isFirstReturned ? -1 : 0));
            for (var i = isFirstReturned ? 1 : 0; i < outputs.Length; i++)
            {
                if (outputs[i] >= 0) results[isFirstReturned ? i - 1 : i] = frame[outputs[i]];
            }

            return isFirstReturned ? frame[outputs[0]] : 0;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private static void Check(long index, TapeArray array) => SpanAccess.Checked(index, array.Length, array.Name);

    private static ref double ResultAt(Span<double> results, int place) => ref Unsafe.Add(ref MemoryMarshal.GetReference(results), place);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(ref double frame, ref double results)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_steps);
        ref var step = ref first;
        ref var subscripts = ref MemoryMarshal.GetArrayDataReference(_subscripts);
        while (true)
        {
            ref var target = ref Unsafe.Add(ref frame, step.Target);
            ref var a = ref Unsafe.Add(ref frame, step.A);
            ref var b = ref Unsafe.Add(ref frame, step.B);
            switch (step.Code)
            {
                case StepCode.Add:
                    target = a + b;
                    break;
                case StepCode.Subtract:
                    target = a - b;
                    break;
                case StepCode.Multiply:
                    target = a * b;
                    break;
                case StepCode.Divide:
                    target = a / b;
                    break;
                case StepCode.Negate:
                    target = -a;
                    break;
                case StepCode.Power:
                    target = Math.Pow(a, b);
                    break;
                case StepCode.FusedMultiplyAdd:
                    target = Math.FusedMultiplyAdd(a, b, Unsafe.Add(ref frame, step.Number));
                    break;
                case StepCode.Max:
                    target = Math.Max(a, b);
                    break;
                case StepCode.CallUnary:
                    target = _unary[step.Number](a);
                    break;
                case StepCode.CallBinary:
                    target = _binary[step.Number](a, b);
                    break;
                case StepCode.CallTernary:
                    target = _ternary[step.Number](a, b, Unsafe.Add(ref frame, Unsafe.Add(ref step, 1).A));
                    step = ref Unsafe.Add(ref step, 1);
                    break;
                case StepCode.Equal:
                    target = a == b ? 1 : 0;
                    break;
                case StepCode.NotEqual:
                    target = a != b ? 1 : 0;
                    break;
                case StepCode.Less:
                    target = a < b ? 1 : 0;
                    break;
                case StepCode.LessOrEqual:
                    target = a <= b ? 1 : 0;
                    break;
                case StepCode.And:
                    target = a * b;
                    break;
                case StepCode.Or:
                    target = Math.Max(a, b);
                    break;
                case StepCode.Not:
                    target = 1 - a;
                    break;
                case StepCode.Move:
                    target = a;
                    break;
                case StepCode.Jump:
                    step = ref Unsafe.Add(ref first, step.Number);
                    continue;
                case StepCode.JumpUnless:
                    if (a != 0) break;
                    step = ref Unsafe.Add(ref first, step.Number);
                    continue;
                case StepCode.JumpIfGreater:
                    if (a <= b) break;
                    step = ref Unsafe.Add(ref first, step.Number);
                    continue;
                case StepCode.Repeat:
                    a += 1;
                    if (a > b) break;
                    step = ref Unsafe.Add(ref first, step.Number);
                    continue;
                case StepCode.Whole:
                    target = (long)a;
                    break;
                case StepCode.Position:
                    target = Unsafe.Add(ref subscripts, step.Number).At(ref frame);
                    break;
                case StepCode.Load:
                    target = Unsafe.Add(ref a, (nint)Unsafe.Add(ref subscripts, step.Number).At(ref frame));
                    break;
                case StepCode.LoadData:
                    target = _data[Unsafe.Add(ref step, 1).Number]![Unsafe.Add(ref subscripts, step.Number).At(ref frame)];
                    step = ref Unsafe.Add(ref step, 1);
                    break;
                case StepCode.Store:
                    Unsafe.Add(ref a, (nint)Unsafe.Add(ref subscripts, step.Number).At(ref frame)) = b;
                    break;
                case StepCode.Accumulate:
                    Unsafe.Add(ref a, (nint)Unsafe.Add(ref subscripts, step.Number).At(ref frame)) += b;
                    break;
                case StepCode.StoreResult:
                    Unsafe.Add(ref results, (nint)Unsafe.Add(ref subscripts, step.Number).At(ref frame)) = b;
                    break;
                case StepCode.AccumulateResult:
                    Unsafe.Add(ref results, (nint)Unsafe.Add(ref subscripts, step.Number).At(ref frame)) += b;
                    break;
                case StepCode.Check:
                    Check(Unsafe.Add(ref subscripts, step.Number).At(ref frame), _arrays[Unsafe.Add(ref step, 1).Number]);
                    step = ref Unsafe.Add(ref step, 1);
                    break;
                default:
                    return;
            }

            step = ref Unsafe.Add(ref step, 1);
        }
    }
}
