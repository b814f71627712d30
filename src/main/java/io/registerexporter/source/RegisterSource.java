package io.registerexporter.source;

import io.registerexporter.register.RegisterCollection;
import java.util.List;

/** A register that can be read: the slices that hold each of its collections. */
public interface RegisterSource {

  /** What the source is, without credentials and without the names of machines. */
  String label();

  /** The slices of a collection in their order; none if it is empty. */
  List<FileSlice> slices(RegisterCollection collection);
}
