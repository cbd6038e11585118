using System.Text;
using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>Writes a term in one format. The walk is a loop over pending pieces, so that depth costs no stack; a format spells each
/// notation by appending text and operands to a <see cref="Pieces"/>.</summary>
internal abstract class Printer
{
    public string Write(Expr term, CancellationToken cancellationToken = default)
    {
        var output = new StringBuilder();
        Write(term, output, cancellationToken);
        return output.ToString();
    }

    public void Write(Expr term, StringBuilder output, CancellationToken cancellationToken = default)
    {
        var pending = new Stack<Piece>();
        var pieces = new Pieces();
        pending.Push(new Piece(null, term, Precedence.Relation));
        var steps = 0;
        while (pending.TryPop(out var piece))
        {
            if (piece.Text is { } text)
            {
                output.Append(text);
                continue;
            }

            if ((++steps & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            pieces.Clear();
            var notation = Look(piece.Term!);
            if (notation.Precedence < piece.Minimum)
            {
                pieces.Text(Open);
                Spell(notation, pieces);
                pieces.Text(Close);
            }
            else
            {
                Spell(notation, pieces);
            }

            pieces.PushReversed(pending);
        }
    }

    /// <summary>The notation of a node.</summary>
    protected virtual Notation Look(Expr term) => NotationOf.Term(term);

    /// <summary>Opens a group of this format.</summary>
    protected virtual string Open => "(";

    /// <summary>Closes a group of this format.</summary>
    protected virtual string Close => ")";

    /// <summary>Appends the text and the operands of a notation, from left to right.</summary>
    protected abstract void Spell(Notation notation, Pieces pieces);

    internal readonly record struct Piece(string? Text, Expr? Term, Precedence Minimum);

    /// <summary>What one notation consists of, from left to right.</summary>
    internal sealed class Pieces
    {
        private readonly List<Piece> _pieces = [];

        public Pieces Text(string text)
        {
            _pieces.Add(new Piece(text, null, default));
            return this;
        }

        public Pieces Term(Expr term, Precedence minimum = Precedence.Relation)
        {
            _pieces.Add(new Piece(null, term, minimum));
            return this;
        }

        /// <summary>Terms with a text between them.</summary>
        public Pieces Join(ReadOnlySpan<Expr> terms, string separator, Precedence minimum = Precedence.Relation)
        {
            for (var i = 0; i < terms.Length; i++)
            {
                if (i > 0) Text(separator);
                Term(terms[i], minimum);
            }

            return this;
        }

        public void Clear() => _pieces.Clear();

        public void PushReversed(Stack<Piece> pending)
        {
            for (var i = _pieces.Count - 1; i >= 0; i--) pending.Push(_pieces[i]);
        }
    }
}
