package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The way of an export from a claim on its id to the name in {@code latest.json}. Whatever is
 * public is complete: the final file appears when it is whole, the manifest after it, and latest
 * last. Before each of them the claim is renewed, which fails once another run has it.
 */
public final class Publication implements AutoCloseable {

  private final Store store;
  private final List<ExportLayout> volumes;
  private final ExportLayout layout;
  private final HeldClaim claim;
  private final Optional<Claim> interrupted;
  private final boolean remains;

  /**
   * What a run wants of its claim.
   *
   * @param stagingRoot the folder in which each run stages documents in a folder of its own; empty
   *     if there is nothing to stage
   * @param publicationDate the date asked for; without it that of an interrupted run, or today
   * @param lease for how long a claim holds whose run is not heard of
   */
  public record Terms(
      Optional<String> stagingRoot, Optional<LocalDate> publicationDate, Duration lease) {}

  private Publication(
      Store store,
      List<ExportLayout> volumes,
      HeldClaim claim,
      Optional<Claim> interrupted,
      boolean remains) {
    this.store = store;
    this.volumes = volumes;
    this.layout = volumes.get(0);
    this.claim = claim;
    this.interrupted = interrupted;
    this.remains = remains;
  }

  /**
   * Looks whether an export's id could be claimed.
   *
   * @param lease for how long a claim holds whose run is not heard of
   * @throws ExportExistsException if not, as {@link #claim} would
   */
  public static void requireFree(Store store, ExportLayout layout, boolean resume, Duration lease) {
    if (store.exists(layout.deleted())) {
      throw ExportExistsException.deleted(layout);
    }
    PublishedExports published = new PublishedExports(store);
    Optional<Manifest> manifest = published.find(layout);
    if (manifest.isPresent()) {
      // A run may have ended between the manifest and latest.
      published.moveLatest(layout, manifest.get());
      throw ExportExistsException.published(layout);
    }
    if (!resume && isBegun(store, layout)) {
      throw ExportExistsException.unfinished(
          layout, new ClaimWatch(store, layout, lease).remaining());
    }
  }

  private static boolean isBegun(Store store, ExportLayout layout) {
    return store.exists(layout.claim())
        || store.exists(layout.finalFile())
        || store.exists(layout.parts());
  }

  /**
   * Claims the export's id. What an unfinished run left is still there then; see {@link
   * #continueFrom}.
   *
   * @param volumes what the export will consist of, the first volume first
   * @param resume true if an unfinished export of that id may be made again; waits until its run is
   *     not heard of for a lease
   * @throws ExportExistsException if it is published, or unfinished and not to be resumed, or being
   *     made by another run
   */
  public static Publication claim(
      Store store, List<ExportLayout> volumes, Terms terms, boolean resume, Clock clock) {
    ExportLayout layout = volumes.get(0);
    requireFree(store, layout, resume, terms.lease());
    boolean remains = isBegun(store, layout);
    Optional<Store.Versioned<Claim>> abandoned =
        resume ? new ClaimWatch(store, layout, terms.lease()).awaitEnd() : Optional.empty();
    // The run that had the claim may have published meanwhile. It does so under its claim, each
    // renewal of which makes it another than the one that is taken over.
    requireFree(store, layout, resume, terms.lease());
    // A run may have ended while it wrote its claim.
    Optional<Claim> interrupted = abandoned.flatMap(Store.Versioned::content);
    HeldClaim claim =
        HeldClaim.take(
                store,
                layout,
                abandoned.map(Store.Versioned::version),
                Claim.next(volumes, interrupted, terms, clock))
            .orElseThrow(() -> cameFirst(store, layout, terms.lease()));
    return new Publication(store, volumes, claim, interrupted, remains);
  }

  private static ExportExistsException cameFirst(Store store, ExportLayout layout, Duration lease) {
    requireFree(store, layout, true, lease);
    return ExportExistsException.alive(layout);
  }

  /** The claim of the unfinished run whose export this is now. */
  public Optional<Claim> interrupted() {
    return interrupted;
  }

  /** True if an unfinished run has left something, or may have. */
  public boolean hasRemains() {
    return remains;
  }

  /**
   * Removes all that an unfinished run left except for what is used of it. Its staged documents
   * elsewhere than under the output are the caller's.
   *
   * @param stagingRoot the folder in which each run stages documents; a new one is made there if
   *     those of the unfinished run are not used
   */
  public void continueFrom(Continuation from, Optional<String> stagingRoot, Clock clock) {
    if (remains) {
      remove(from);
    }
    Claim held = claim.claim();
    if (from == Continuation.BEGINNING && interrupted.isPresent()) {
      String staging = stagingRoot.map(root -> root + "/" + held.owner()).orElse(null);
      claim.change(held.startedAt(now(clock)).stagedIn(staging));
    }
  }

  private void remove(Continuation from) {
    layout.madeOfParts().forEach(this::delete);
    for (String volume : claim.claim().volumes()) {
      ExportLayout of = layout.ofVolume(volume);
      of.madeOfPartsOfVolume().forEach(this::delete);
      // Whatever run it is of has no claim any more.
      delete(of.manifest());
    }
    if (from != Continuation.PARTS) {
      layout.written().forEach(this::delete);
      for (String volume : claim.claim().volumes()) {
        layout.ofVolume(volume).writtenOfVolume().forEach(this::delete);
      }
    }
    if (from == Continuation.BEGINNING) {
      delete(layout.staging());
    }
  }

  /** It may have taken long to come here. */
  private void delete(String path) {
    claim.assertHeld();
    store.delete(path);
  }

  public Claim claim() {
    return claim.claim();
  }

  /**
   * Makes sure that no other run has taken the export over.
   *
   * @throws ExportExistsException if one has
   */
  public void assertOwned() {
    claim.assertHeld();
  }

  /**
   * The same for a part of a run that has no more than its token.
   *
   * @throws ExportExistsException if another run has the claim
   */
  static void requireOwner(Store store, ExportLayout layout, String owner) {
    Optional<String> holder = store.readIfWhole(layout.claim(), Claim.class).map(Claim::owner);
    if (!holder.equals(Optional.of(owner))) {
      throw ExportExistsException.takenOver(layout);
    }
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
   * then moves latest to it unless that names a newer export.
   *
   * @param manifests of all volumes, in their order
   */
  public void publish(List<Manifest> manifests) {
    for (int i = manifests.size() - 1; i >= 0; i--) {
      assertOwned();
      write(volumes.get(i), manifests.get(i));
    }
    assertOwned();
    new PublishedExports(store).moveLatest(layout, manifests.get(0));
  }

  /**
   * There was no manifest when this run had its claim. One that is there now is of a run that had
   * it before and woke up too late: what that speaks of is gone. Or it is of one that has the claim
   * now, which is looked for once more after the manifest was seen.
   */
  private void write(ExportLayout volume, Manifest manifest) {
    if (store.create(volume.manifest(), manifest)) {
      return;
    }
    Optional<String> late =
        store.readVersioned(volume.manifest(), Manifest.class).map(Store.Versioned::version);
    assertOwned();
    if (store.swap(volume.manifest(), late, manifest).isEmpty()) {
      throw ExportExistsException.published(layout);
    }
  }

  /** Lets another run go on with the export at once. */
  public void release() {
    claim.release();
  }

  @Override
  public void close() {
    claim.close();
  }

  /** The time in UTC and whole seconds. */
  public static String now(Clock clock) {
    return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
