using System.Numerics;
using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Images of one polynomial modulo several primes, put together by the Chinese remainder theorem.</summary>
internal sealed class Images
{
    private BigInteger[] _residues = [];

    /// <summary>The number of images.</summary>
    public int Count { get; private set; }

    /// <summary>The product of the primes.</summary>
    public BigInteger Modulus { get; private set; } = BigInteger.One;

    /// <summary>The degree of the images.</summary>
    public int Degree => _residues.Length - 1;

    /// <summary>Takes one more image, modulo a prime that has not been used.</summary>
    public void Add(ModularPolynomial image)
    {
        var modulus = image.Modulus;
        if (_residues.Length <= image.Degree) Array.Resize(ref _residues, image.Degree + 1);
        var inverse = modulus.Inverse(modulus.Reduce(Modulus));
        for (var i = 0; i < _residues.Length; i++)
        {
            var difference = modulus.Subtract(image[i], modulus.Reduce(_residues[i]));
            if (difference != 0) _residues[i] += Modulus * modulus.Multiply(difference, inverse);
        }

        Modulus *= modulus.Value;
        Count++;
    }

    /// <summary>The polynomial with these images whose coefficients are nearest to 0.</summary>
    public IntegerPolynomial Symmetric()
    {
        var half = Modulus >> 1;
        return new IntegerPolynomial(Array.ConvertAll(_residues, residue => residue > half ? residue - Modulus : residue));
    }
}
