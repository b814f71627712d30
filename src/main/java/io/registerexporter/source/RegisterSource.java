package io.registerexporter.source;

import io.registerexporter.register.RegisterCollection;
import java.util.List;
import java.util.Optional;

/** A register that can be read: the slices that hold each of its collections. */
public interface RegisterSource {

  /** What the source is, without credentials and without the names of machines. */
  String label();

  /** What kind of source it is, {@code files} or {@code mongodb}. */
  String kind();

  /** How far its collections belong together. */
  Consistency consistency();

  /** The slices of a collection in their order; none if it is empty. */
  List<FileSlice> slices(RegisterCollection collection);

  /** When a collection was read, UTC in whole seconds, if that was before its slices are read. */
  Optional<String> readAt(RegisterCollection collection);

  /** How many documents the slices of a collection hold, if that is known without reading them. */
  Optional<Long> count(RegisterCollection collection);

  /**
   * The same register, cut only where documents were walked to, which reads files as a whole. For
   * when a slice turned out to be cut elsewhere: see {@link MisalignedCutException}.
   *
   * @throws SourceException if the walk does not get through a file, which is damaged then
   */
  RegisterSource recut();
}
