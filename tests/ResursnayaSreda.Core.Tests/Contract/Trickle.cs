namespace ResursnayaSreda.Core.Tests.Contract;

/// <summary>A stream that gives a few bytes at a time, as a network does.</summary>
internal sealed class Trickle(byte[] bytes, int chunk) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, chunk)], cancellationToken);
}
