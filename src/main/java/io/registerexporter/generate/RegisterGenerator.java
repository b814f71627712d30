package io.registerexporter.generate;

import io.registerexporter.generate.gallery.Gallery;
import io.registerexporter.generate.population.Population;
import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Writes synthetic registers: a fixed gallery, and a population of any size around it. */
public final class RegisterGenerator {

  /** The most entities that a register can have; beyond it, ids would repeat. */
  public static final long MAX_ENTITIES = 200_000_000;

  private RegisterGenerator() {}

  /** The most companies that one owner can have in a register with so many entities. */
  public static long mostCompanies(long entities) {
    return population(entities, OptionalLong.of(entities), 1).largestOwner();
  }

  /** Writes a register whose largest owner has as many companies as befits its size. */
  public static GeneratedRegister write(long entities, long seed, Form form, Path output)
      throws IOException {
    return write(entities, OptionalLong.empty(), seed, form, output);
  }

  /**
   * Writes the six files of a register, {@code entities.bson} and so on. The same arguments give
   * the same bytes, and both forms the same documents.
   *
   * @param entities number of documents in {@code entities}, 1 to {@link #MAX_ENTITIES}; the first
   *     {@link Gallery#ENTITIES} are those of the gallery
   * @param largestOwner how many companies one owner has, up to {@link #mostCompanies}; if empty, a
   *     twentieth of the entities, and 100,000 at most
   * @param seed another seed gives another population; the gallery stays
   * @param output the folder, made if it is missing
   * @throws FileAlreadyExistsException if the folder holds a file of a register in any form; the
   *     message says what to do
   * @throws IOException if a file cannot be written; what was written up to then stays
   */
  public static GeneratedRegister write(
      long entities, OptionalLong largestOwner, long seed, Form form, Path output)
      throws IOException {
    if (entities < 1 || entities > MAX_ENTITIES) {
      throw new IllegalArgumentException(
          "a register has 1 to " + MAX_ENTITIES + " entities, not " + entities);
    }
    Population population = population(entities, largestOwner, seed);
    if (largestOwner.orElse(0) > population.largestOwner()) {
      throw new IllegalArgumentException(
          "no owner has "
              + largestOwner.getAsLong()
              + " companies in a register of "
              + entities
              + " entities");
    }
    prepare(output);
    Map<RegisterCollection, GeneratedRegister.Collection> written = new LinkedHashMap<>();
    for (RegisterCollection collection : RegisterCollection.values()) {
      Path path = output.resolve(collection.collectionName() + form.ending());
      long documents;
      try (CollectionFile file = CollectionFile.create(path, form)) {
        Gallery.addTo(file, collection, entities);
        population.addTo(file, collection);
        documents = file.documents();
      }
      written.put(collection, new GeneratedRegister.Collection(documents, Files.size(path)));
    }
    return new GeneratedRegister(
        Collections.unmodifiableMap(written), entities >= Gallery.ENTITIES);
  }

  private static Population population(long entities, OptionalLong largestOwner, long seed) {
    return new Population(Math.max(0, entities - Gallery.ENTITIES), entities, largestOwner, seed);
  }

  private static void prepare(Path output) throws IOException {
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new FileAlreadyExistsException(
          output.toString(), null, "is a file. Name a folder to write the register to.");
    }
    Files.createDirectories(output);
    List<String> names;
    try (Stream<Path> files = Files.list(output)) {
      names = files.map(file -> file.getFileName().toString()).sorted().toList();
    }
    Optional<String> found = names.stream().filter(RegisterGenerator::isOfRegister).findFirst();
    if (found.isPresent()) {
      throw new FileAlreadyExistsException(
          output.toString(),
          null,
          "already holds " + found.get() + ". Name another folder, or remove the register first.");
    }
  }

  /** True for a collection's file in any form, compressed or not, and for a folder of its files. */
  private static boolean isOfRegister(String name) {
    return Stream.of(RegisterCollection.values())
        .map(RegisterCollection::collectionName)
        .anyMatch(collection -> name.equals(collection) || name.startsWith(collection + "."));
  }
}
