package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Kept;
import io.registerexporter.exchange.Letter;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Questions;
import io.registerexporter.exchange.Routing;
import java.io.Serializable;
import java.util.BitSet;

/**
 * In which imports the exported documents were found: the latest one's data source is printed. And
 * what becomes of provenances, imports and data sources for that.
 */
final class FoundIn {

  private final Distributed<OwnerTable> owners;
  private final Distributed<ProvenanceOutcomes> provenances;
  private final Distributed<ImportTable> imports;
  private final Scan.Terms terms;

  /** The provenances of a slice and what becomes of them. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
  private record ProvenanceOutcomes(ProvenanceSlice slice, byte[] outcomes)
      implements Serializable {

    Ids usedImports() {
      return ProvenanceSlice.imports(slice.records()).select(slice.usedImports(outcomes));
    }

    BitSet usedDataSources() {
      BitSet used = new BitSet();
      for (int number : slice.usedImports(outcomes)) {
        used.set(slice.imports().dataSources()[number]);
      }
      return used;
    }
  }

  /**
   * @param judged what becomes of the documents that provenances may be about
   */
  FoundIn(
      Distributed<JudgedSlice> judged,
      DataSources dataSources,
      Selection selection,
      Scan.Terms terms,
      Kept kept) {
    this.terms = terms;
    int buckets = terms.buckets();
    Distributed<SliceRecords> records = judged.map(JudgedSlice::records);
    this.imports = ImportTable.of(records, dataSources, buckets).keep(kept);
    Distributed<ProvenanceSlice> slices =
        Questions.ask(
                records.map(ProvenanceSlice::imports),
                terms.slices(),
                imports,
                buckets,
                ImportTable::answer)
            .with(records, (answers, of) -> ProvenanceSlice.of(of, answers, buckets));
    this.owners =
        judged
            .<Ids>send(
                buckets, (slice, post) -> Questions.send(slice.owners(selection), buckets, post))
            .with(
                slices.<OwnerTable.Found>send(
                    buckets, (slice, post) -> slice.tellOwners(buckets, post)),
                OwnerTable::new)
            .keep(kept);
    this.provenances =
        slices
            .with(
                owners.<BitSet>send(terms.slices(), OwnerTable::tellFinders),
                (slice, told) -> new ProvenanceOutcomes(slice, slice.outcomes(told, buckets)))
            .keep(kept);
  }

  /** The latest imports of the documents of each slice that are exported. */
  Distributed<LatestImports> latest(Distributed<JudgedSlice> judged, Selection selection) {
    int buckets = terms.buckets();
    return owners
        .<LatestImports>send(terms.slices(), OwnerTable::tellOwners)
        .with(judged, (told, slice) -> latest(told, slice, selection, buckets));
  }

  private static LatestImports latest(
      Mail<LatestImports> told, JudgedSlice slice, Selection selection, int buckets) {
    Ids owners = slice.owners(selection);
    LatestImports latest =
        LatestImports.none(owners.size() == 0 ? 0 : slice.records().scan().documents());
    int[] documents = slice.used().stream().toArray();
    Routing routing = Routing.of(owners, buckets);
    for (Letter<LatestImports> letter : told) {
      int[] numbers = routing.of(letter.from());
      for (int i = 0; i < numbers.length; i++) {
        latest.add(documents[numbers[i]], letter.content(), i);
      }
    }
    return latest;
  }

  /** What becomes of the documents of each slice, if they are provenances or imports. */
  Distributed<byte[]> outcomes(Distributed<JudgedSlice> judged) {
    int buckets = terms.buckets();
    Distributed<Mail<BitSet>> used =
        provenances
            .<Ids>send(buckets, (slice, post) -> Questions.send(slice.usedImports(), buckets, post))
            .with(imports, UsedImports::new)
            .<BitSet>send(terms.slices(), UsedImports::tell);
    return used.with(judged, (told, slice) -> outcomesOfImports(told, slice, buckets))
        .with(provenances, FoundIn::outcomes);
  }

  private record UsedImports(Mail<Ids> used, ImportTable table) {
    void tell(Distributed.Post<BitSet> post) {
      table.tellUsed(used, post);
    }
  }

  private static byte[] outcomesOfImports(Mail<BitSet> told, JudgedSlice slice, int buckets) {
    if (!(slice.records().scan().columns() instanceof ScanColumns.Imports)) {
      return slice.outcomes();
    }
    SliceRecords records = slice.records();
    byte[] outcomes = records.outcomes();
    Routing routing = Routing.of(records.scan().ids(), records.accepted(), buckets);
    for (Letter<BitSet> letter : told) {
      int[] documents = routing.of(letter.from());
      for (int i = 0; i < documents.length; i++) {
        boolean used = letter.content().get(i);
        outcomes[documents[i]] = (used ? Outcome.USED : Outcome.NOT_REFERRED_TO).code();
      }
    }
    return outcomes;
  }

  private static byte[] outcomes(byte[] ofOthers, ProvenanceOutcomes provenances) {
    return provenances.slice.records().scan().columns() instanceof ScanColumns.Provenances
        ? provenances.outcomes
        : ofOthers;
  }

  /** Numbers of the data sources of exported documents. */
  BitSet usedDataSources() {
    BitSet used = new BitSet();
    provenances.collect(ProvenanceOutcomes::usedDataSources).forEach(used::or);
    return used;
  }
}
