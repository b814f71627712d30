package io.registerexporter.pipeline;

import io.registerexporter.decisions.DecidedSlice;
import io.registerexporter.decisions.SourceSlice;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to do about a slice of the source.
 *
 * @param source where it is
 * @param decided what was decided about its documents, in each selection
 */
record SliceWork(SourceSlice source, List<DecidedSlice> decided) {

  SliceWork and(DecidedSlice more) {
    List<DecidedSlice> all = new ArrayList<>(decided);
    all.add(more);
    return new SliceWork(source, all);
  }
}
