namespace Symbolic.Plotting.Surfaces;

/// <summary>A point of space: in a box whose sides go from -1 to 1.</summary>
internal readonly record struct Point3(double X, double Y, double Z)
{
    public static Point3 operator -(Point3 one, Point3 other) => new(one.X - other.X, one.Y - other.Y, one.Z - other.Z);

    public Point3 Cross(Point3 other) => new(Y * other.Z - Z * other.Y, Z * other.X - X * other.Z, X * other.Y - Y * other.X);

    public double Dot(Point3 other) => X * other.X + Y * other.Y + Z * other.Z;

    public Point3 Unit() => Math.Sqrt(Dot(this)) is var length and > 0 ? new Point3(X / length, Y / length, Z / length) : this;
}
