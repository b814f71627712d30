package io.registerexporter.staging;

import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.Consistency;
import io.registerexporter.source.FileSlice;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A database's documents in the files that they were staged in.
 *
 * @param label the name of the database
 * @param consistency whether it was at rest
 * @param files the staged files
 * @param collections what was read, by collection
 */
record StagedRegister(
    String label,
    Consistency consistency,
    SourceFolder files,
    Map<RegisterCollection, StagedCollection> collections)
    implements RegisterSource {

  @Override
  public String kind() {
    return "mongodb";
  }

  @Override
  public List<FileSlice> slices(RegisterCollection collection) {
    return files.slices(collection);
  }

  @Override
  public Optional<String> readAt(RegisterCollection collection) {
    return Optional.of(collections.get(collection).readAt());
  }

  @Override
  public Optional<Long> count(RegisterCollection collection) {
    return Optional.of(collections.get(collection).documents());
  }

  @Override
  public StagedRegister recut() {
    return new StagedRegister(label, consistency, files.recut(), collections);
  }
}
