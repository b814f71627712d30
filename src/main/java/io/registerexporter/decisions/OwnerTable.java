package io.registerexporter.decisions;

import io.registerexporter.exchange.Directory;
import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Letter;
import io.registerexporter.exchange.Mail;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The exported documents of a bucket and the imports in which they were found. */
final class OwnerTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Directory owners;
  private final LatestImports latest;
  private final List<Letter<BitSet>> exported = new ArrayList<>();

  /**
   * What provenances of a slice say of documents of a bucket.
   *
   * @param documents their ids, each once
   * @param latest the latest import of each
   */
  record Found(Ids documents, LatestImports latest) implements Serializable {}

  OwnerTable(Mail<Ids> owned, Mail<Found> found) {
    owners = Directory.of(owned);
    latest = LatestImports.none(owners.size());
    for (Letter<Found> letter : found) {
      exported.add(new Letter<>(letter.from(), take(letter.content())));
    }
  }

  /** Which of the documents are exported. */
  private BitSet take(Found found) {
    BitSet known = new BitSet();
    for (int i = 0; i < found.documents.size(); i++) {
      int owner = owners.find(found.documents, i);
      if (owner >= 0) {
        known.set(i);
        latest.add(owner, found.latest, i);
      }
    }
    return known;
  }

  /** Tells slices of exported documents where these were found. */
  void tellOwners(Distributed.Post<LatestImports> post) {
    owners.forEachTask((slice, from, to) -> post.send(slice, latest.range(from, to)));
  }

  /** Tells slices of provenances which of the documents that they found are exported. */
  void tellFinders(Distributed.Post<BitSet> post) {
    exported.forEach(letter -> post.send(letter.from(), letter.content()));
  }
}
