using System.Reflection;
using System.Text;

namespace Muster.Backends.VsTest;

/// <summary>What was written through one context of MSTest, from 3.10 on, and nobody was told yet. For one thread at a time.</summary>
/// <remarks>Nothing there tells of a piece that is written: it has to be looked at. It is only read, within the lock in which MSTest writes.</remarks>
sealed class MessageBuilder
{
    const int MostAtOnce = 64 * 1024;
    const int Remembered = 32;

    // Half a second.
    const int LooksOfPatience = 25;

    readonly object context;
    readonly FieldInfo builder;
    readonly FieldInfo characters;
    int read;
    int waited;
    string last = "";

    /// <summary>Another one when what was written before is gone.</summary>
    public object Mark { get; private set; } = new();

    MessageBuilder(object context, FieldInfo builder, FieldInfo characters) =>
        (this.context, this.builder, this.characters) = (context, builder, characters);

    /// <summary>Null if this version keeps it elsewhere, or in another way.</summary>
    public static MessageBuilder? TryOf(object context)
    {
        const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic;
        var builder = context.GetType().GetField("_testContextMessageStringBuilder", Inside);
        var characters = builder?.FieldType.GetFields(Inside).FirstOrDefault(field => field.FieldType == typeof(StringBuilder));
        var locks = builder?.FieldType.GetMethod("Clear", Inside, [])?.MethodImplementationFlags.HasFlag(MethodImplAttributes.Synchronized);
        return builder is null || characters is null || locks != true ? null : new(context, builder, characters);
    }

    public bool IsOf(object other) => ReferenceEquals(other, context);

    /// <summary>The next piece; empty if there is none.</summary>
    /// <param name="partsOfLines">The start of a line is taken at once, not only when its end is long in coming: else it would stand before what the test writes elsewhere meanwhile.</param>
    public string Take(bool partsOfLines)
    {
        if (builder.GetValue(context) is not { } synchronized || characters.GetValue(synchronized) is not StringBuilder text)
            return "";

        lock (synchronized)
        {
            // It is emptied between the rows of a method.
            if (text.Length < read || text.ToString(read - last.Length, last.Length) != last)
                (read, last, Mark) = (0, "", new());

            var piece = text.ToString(read, Math.Min(MostAtOnce, text.Length - read));
            if (!partsOfLines && piece.Length < MostAtOnce)
                piece = WholeLines(piece);

            read += piece.Length;
            last = piece.Length >= Remembered ? piece[^Remembered..] : piece.Length > 0 ? piece : last;
            return piece;
        }
    }

    string WholeLines(string piece)
    {
        var end = piece.LastIndexOf('\n') + 1;
        waited = end == 0 && piece.Length > 0 ? waited + 1 : 0;
        return waited < LooksOfPatience ? piece[..end] : piece;
    }
}
