package io.registerexporter.decisions;

import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.FileSlice;
import java.io.Serializable;

/**
 * A slice of the source.
 *
 * @param collection what its documents are
 * @param slice where they are
 */
public record SourceSlice(RegisterCollection collection, FileSlice slice) implements Serializable {}
