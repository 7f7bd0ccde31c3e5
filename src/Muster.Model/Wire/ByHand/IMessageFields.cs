using System.Text.Json;

namespace Muster.Model.Wire.ByHand;

/// <summary>The fields of one message, taken from its object one after another.</summary>
/// <typeparam name="TMessage">What they make.</typeparam>
interface IMessageFields<TMessage>
    where TMessage : class
{
    /// <summary>Takes the field whose name the reader stands at. False for one that looks unusual.</summary>
    bool Take(ref Utf8JsonReader json);

    /// <summary>The message; null if something is missing.</summary>
    TMessage? Message();
}
