package io.registerexporter.sink;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * The way of an export from a claim on its id to the name in {@code latest.json}. Whatever is
 * public is complete: the final file appears when it is whole, the manifest after it, and latest
 * last.
 */
public final class Publication {

  private final Store store;
  private final ExportLayout layout;
  private final Claim claim;
  private final boolean restarted;

  private Publication(Store store, ExportLayout layout, Claim claim, boolean restarted) {
    this.store = store;
    this.layout = layout;
    this.claim = claim;
    this.restarted = restarted;
  }

  /**
   * Claims the export's id.
   *
   * @param publicationDate the date asked for; without it that of an interrupted run, or today
   * @param resume true if an unfinished export of that id may be made again
   * @throws ExportExistsException if it is published, or unfinished and not to be resumed
   */
  public static Publication claim(
      Store store,
      ExportLayout layout,
      Optional<LocalDate> publicationDate,
      boolean resume,
      Clock clock) {
    Optional<Manifest> published = store.readIfThere(layout.manifest(), Manifest.class);
    if (published.isPresent()) {
      // A run may have ended between the manifest and latest.
      moveLatest(store, layout, published.get());
      throw published(layout);
    }
    boolean claimed = store.exists(layout.claim());
    Optional<Claim> unfinished = claimed ? readable(store, layout.claim()) : Optional.empty();
    boolean remains = claimed || store.exists(layout.finalFile()) || store.exists(layout.parts());
    if (remains && !resume) {
      throw unfinished(layout);
    }
    LocalDate date =
        publicationDate
            .or(() -> unfinished.map(Claim::publicationDate).map(LocalDate::parse))
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (remains) {
      store.delete(layout.privateFolder());
      store.delete(layout.parts());
      store.delete(layout.finalFile());
    }
    Claim claim = new Claim(UUID.randomUUID().toString(), now(clock), date.toString());
    if (!store.create(layout.claim(), claim)) {
      throw unfinished(layout);
    }
    return new Publication(store, layout, claim, remains);
  }

  public Claim claim() {
    return claim;
  }

  /** True if an unfinished run's remains were removed. */
  public boolean restarted() {
    return restarted;
  }

  /**
   * Makes sure that no other run has taken the export over.
   *
   * @throws ExportExistsException if one has
   */
  public void assertOwned() {
    Optional<Claim> current =
        store.exists(layout.claim()) ? readable(store, layout.claim()) : Optional.empty();
    if (!current.map(Claim::owner).equals(Optional.of(claim.owner()))) {
      throw new ExportExistsException(
          "the export "
              + layout.exportId()
              + " was taken over by another run. This one stops; nothing of it is published.");
    }
  }

  /** Writes the manifest, then moves latest to it unless that names a later export. */
  public void publish(Manifest manifest) {
    assertOwned();
    store.replace(layout.manifest(), manifest);
    moveLatest(store, layout, manifest);
  }

  private static void moveLatest(Store store, ExportLayout layout, Manifest manifest) {
    Optional<Latest> current = store.readIfThere(layout.latest(), Latest.class);
    if (current.isPresent() && current.get().publishedAt().compareTo(manifest.finishedAt()) >= 0) {
      return;
    }
    store.replace(
        layout.latest(),
        new Latest(
            manifest.exportId(),
            manifest.bodsVersion(),
            manifest.publicationDate(),
            manifest.finishedAt(),
            layout.key(layout.manifest()),
            manifest.finalFile().key()));
  }

  /** A claim, unless a run ended while it wrote it. */
  private static Optional<Claim> readable(Store store, String path) {
    try {
      return Optional.of(store.read(path, Claim.class));
    } catch (OutputException halfWritten) {
      return Optional.empty();
    }
  }

  private static ExportExistsException published(ExportLayout layout) {
    return new ExportExistsException(
        "the export "
            + layout.exportId()
            + " is published already. Choose another --export-id; a published export never"
            + " changes.");
  }

  /** The time in UTC and whole seconds. */
  public static String now(Clock clock) {
    return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static ExportExistsException unfinished(ExportLayout layout) {
    return new ExportExistsException(
        "the export "
            + layout.exportId()
            + " was begun and is not finished. Add --resume to make it again, or choose another"
            + " --export-id.");
  }
}
