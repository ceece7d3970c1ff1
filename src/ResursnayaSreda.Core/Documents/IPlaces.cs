using ResursnayaSreda.Core.Findings;

namespace ResursnayaSreda.Core.Documents;

/// <summary>Where in a text something stands.</summary>
internal interface IPlaces
{
    /// <summary>The line and column of a byte, counted from the beginning of the text.</summary>
    TextPosition At(long place);

    /// <summary>Makes sure that a place can be asked for later.</summary>
    void Note(long place);
}
