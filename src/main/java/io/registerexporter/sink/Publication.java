package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The way of an export from a claim on its id to the name in {@code latest.json}. Whatever is
 * public is complete: the final file appears when it is whole, the manifest after it, and latest
 * last.
 */
public final class Publication {

  private final Store store;
  private final List<ExportLayout> volumes;
  private final ExportLayout layout;
  private final Claim claim;
  private final boolean restarted;
  private final Optional<String> abandonedStaging;

  private Publication(
      Store store,
      List<ExportLayout> volumes,
      Claim claim,
      boolean restarted,
      Optional<String> abandonedStaging) {
    this.store = store;
    this.volumes = volumes;
    this.layout = volumes.get(0);
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
   * @param volumes what the export will consist of, the first volume first
   * @param stagingRoot the folder in which each run stages documents in a folder of its own; empty
   *     if there is nothing to stage
   * @param publicationDate the date asked for; without it that of an interrupted run, or today
   * @param resume true if an unfinished export of that id may be made again
   * @throws ExportExistsException if it is published, or unfinished and not to be resumed
   */
  public static Publication claim(
      Store store,
      List<ExportLayout> volumes,
      Optional<String> stagingRoot,
      Optional<LocalDate> publicationDate,
      boolean resume,
      Clock clock) {
    ExportLayout layout = volumes.get(0);
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
    // Whoever resumes after this run has to know what all runs before may have left.
    Set<String> names = new LinkedHashSet<>();
    volumes.forEach(volume -> names.add(volume.volume()));
    unfinished.map(Claim::volumes).ifPresent(names::addAll);
    Claim claim = new Claim(owner, now(clock), date.toString(), List.copyOf(names), staging);
    if (!store.takeOver(layout.claim(), claim, resume)) {
      throw unfinished(layout);
    }
    if (remains) {
      // The run that had the claim may have published meanwhile; now it cannot any more.
      requireFree(store, layout, true);
      removeRemains(store, layout, names);
    }
    return new Publication(
        store, volumes, claim, remains, unfinished.flatMap(Claim::stagingFolder));
  }

  /** Of all volumes of this run and of those that were interrupted. */
  private static void removeRemains(Store store, ExportLayout layout, Set<String> volumes) {
    layout.remains().forEach(store::delete);
    for (String volume : volumes) {
      ExportLayout of = layout.ofVolume(volume);
      of.remainsOfVolume().forEach(store::delete);
      if (!volume.isEmpty()) {
        // Without the manifest of the first volume it is not published.
        store.delete(of.manifest());
      }
    }
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

  /**
   * Writes the manifests, the first volume's last, since it is what makes the export published;
   * then moves latest to it unless that names a later export.
   *
   * @param manifests of all volumes, in their order
   */
  public void publish(List<Manifest> manifests) {
    for (int i = manifests.size() - 1; i >= 0; i--) {
      assertOwned();
      if (!store.create(volumes.get(i).manifest(), manifests.get(i))) {
        throw published(layout);
      }
    }
    moveLatest(store, layout, manifests.get(0));
  }

  private static void moveLatest(Store store, ExportLayout layout, Manifest manifest) {
    Latest next =
        new Latest(
            manifest.exportId(),
            manifest.bodsVersion(),
            manifest.publicationDate(),
            manifest.finishedAt(),
            layout.key(layout.manifest()),
            manifest.finalFile().key(),
            manifest.volumes());
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
