package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
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
  private final Optional<String> abandonedStaging;

  private Publication(
      Store store,
      ExportLayout layout,
      Claim claim,
      boolean restarted,
      Optional<String> abandonedStaging) {
    this.store = store;
    this.layout = layout;
    this.claim = claim;
    this.restarted = restarted;
    this.abandonedStaging = abandonedStaging;
  }

  /**
   * Looks whether an export's id could be claimed.
   *
   * @throws ExportExistsException if not, as {@link #claim} would
   */
  public static void requireFree(Store store, ExportLayout layout, boolean resume) {
    Optional<Manifest> published = store.readIfThere(layout.manifest(), Manifest.class);
    if (published.isPresent()) {
      // A run may have ended between the manifest and latest.
      moveLatest(store, layout, published.get());
      throw published(layout);
    }
    if (isBegun(store, layout) && !resume) {
      throw unfinished(layout);
    }
  }

  private static boolean isBegun(Store store, ExportLayout layout) {
    return store.exists(layout.claim())
        || store.exists(layout.finalFile())
        || store.exists(layout.parts());
  }

  /**
   * Claims the export's id.
   *
   * @param stagingRoot the folder in which each run stages documents in a folder of its own; empty
   *     if there is nothing to stage
   * @param publicationDate the date asked for; without it that of an interrupted run, or today
   * @param resume true if an unfinished export of that id may be made again
   * @throws ExportExistsException if it is published, or unfinished and not to be resumed
   */
  public static Publication claim(
      Store store,
      ExportLayout layout,
      Optional<String> stagingRoot,
      Optional<LocalDate> publicationDate,
      boolean resume,
      Clock clock) {
    requireFree(store, layout, resume);
    boolean remains = isBegun(store, layout);
    // A run may have ended while it wrote its claim.
    Optional<Claim> unfinished = store.readIfWhole(layout.claim(), Claim.class);
    LocalDate date =
        publicationDate
            .or(() -> unfinished.map(Claim::publicationDate).map(LocalDate::parse))
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    String owner = UUID.randomUUID().toString();
    String staging = stagingRoot.map(root -> root + "/" + owner).orElse(null);
    Claim claim = new Claim(owner, now(clock), date.toString(), staging);
    if (!store.takeOver(layout.claim(), claim, resume)) {
      throw unfinished(layout);
    }
    if (remains) {
      // The run that had the claim may have published meanwhile; now it cannot any more.
      requireFree(store, layout, true);
      layout.remains().forEach(store::delete);
    }
    return new Publication(store, layout, claim, remains, unfinished.flatMap(Claim::stagingFolder));
  }

  public Claim claim() {
    return claim;
  }

  /** The folder in which an unfinished run staged documents, which nobody needs any more. */
  public Optional<String> abandonedStaging() {
    return abandonedStaging;
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
    if (!isOwned()) {
      throw new ExportExistsException(
          "the export "
              + layout.exportId()
              + " was taken over by another run. This one stops; nothing of it is published.");
    }
  }

  private boolean isOwned() {
    return store
        .readIfWhole(layout.claim(), Claim.class)
        .map(Claim::owner)
        .equals(Optional.of(claim.owner()));
  }

  /**
   * Tells why a run fails that another run has taken over, which also removes what it works on.
   *
   * @param failure what became of that
   * @throws ExportExistsException if another run has taken it over, as far as can be seen
   */
  public void explain(Throwable failure) {
    try {
      assertOwned();
    } catch (ExportExistsException takenOver) {
      takenOver.addSuppressed(failure);
      throw takenOver;
    } catch (OutputException unseen) {
      failure.addSuppressed(unseen);
    }
  }

  /** Writes the manifest, then moves latest to it unless that names a later export. */
  public void publish(Manifest manifest) {
    assertOwned();
    if (!store.create(layout.manifest(), manifest)) {
      throw published(layout);
    }
    moveLatest(store, layout, manifest);
  }

  private static void moveLatest(Store store, ExportLayout layout, Manifest manifest) {
    Latest next =
        new Latest(
            manifest.exportId(),
            manifest.bodsVersion(),
            manifest.publicationDate(),
            manifest.finishedAt(),
            layout.key(layout.manifest()),
            manifest.finalFile().key());
    store.update(
        layout.latest(),
        Latest.class,
        current ->
            current.filter(latest -> !latest.isBefore(next)).isPresent()
                ? Optional.empty()
                : Optional.of(next));
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
