package id.lontara.monitor;

import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.monitor.MonitorState.KnownAccount;
import id.lontara.monitor.MonitorState.KnownAgency;
import id.lontara.monitor.MonitorState.KnownCorrection;
import id.lontara.monitor.MonitorState.KnownPost;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was seen so far that later entries refer to: agencies, accounts, posts, programmes, corrections. */
final class Registry {

    private final Map<String, WorkingCalendar> calendars;
    private final Value<WorkingCalendar> otherwise;
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, KnownPost> posts = new LinkedHashMap<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private final Map<String, List<Correction>> corrections = new LinkedHashMap<>();

    /** What entries of one account share, until the account or its agency is seen anew. */
    private final Map<String, Context> contexts = new HashMap<>();

    Registry(Map<String, WorkingCalendar> calendars, Value<WorkingCalendar> otherwise) {
        this.calendars = calendars;
        this.otherwise = otherwise;
    }

    void add(Agency agency) {
        agencies.put(agency.id(), agency);
        contexts.clear();
    }

    /** Without the text with which it introduces itself, so that what is written down can be taken up as it was. */
    void add(Account account) {
        accounts.put(account.id(), account.toBuilder().bio(Value.unknown()).build());
        contexts.clear();
    }

    void add(Post post) {
        posts.put(
                post.id(),
                new KnownPost(
                        post.id(), post.account().orNull(), post.publishedAt().orNull(), post.isDraft()));
    }

    void addProgramme(String id) {
        programmes.add(id);
    }

    /** Keeps a correction unless it is known already; the reason is a text and is left out. */
    void add(Correction correction) {
        List<Correction> known = corrections.computeIfAbsent(correction.subject(), none -> new ArrayList<>(1));
        if (known.stream().noneMatch(before -> bare(before).equals(bare(correction)))) {
            known.add(bare(correction));
        }
    }

    /** Keeps a correction that the embedder told of beforehand, as it is. */
    void addWhole(Correction correction) {
        corrections
                .computeIfAbsent(correction.subject(), none -> new ArrayList<>(1))
                .add(correction);
    }

    private static Correction bare(Correction correction) {
        return correction.reason().isUnknown()
                ? correction
                : new Correction(
                        correction.subject(), correction.at(), correction.by(), correction.replace(), Value.unknown());
    }

    boolean hasAgency(String id) {
        return agencies.containsKey(id);
    }

    boolean hasAccount(String id) {
        return accounts.containsKey(id);
    }

    boolean hasPost(String id) {
        return posts.containsKey(id);
    }

    boolean hasProgramme(String id) {
        return programmes.contains(id);
    }

    void forgetCorrections(String subject) {
        corrections.remove(subject);
    }

    List<Correction> corrections(String subject) {
        return List.copyOf(corrections.getOrDefault(subject, List.of()));
    }

    Value<Account> account(Value<String> id) {
        return id.flatMap(known -> present(accounts.get(known)));
    }

    Value<Post> post(Value<String> id) {
        return id.flatMap(known -> present(posts.get(known))).map(Registry::post);
    }

    private static Post post(KnownPost known) {
        return Post.builder(known.id())
                .account(present(known.account()))
                .publishedAt(known.draft() ? Value.none() : present(known.publishedAt()))
                .build();
    }

    Value<WorkingCalendar> calendar(@Nullable String agency) {
        WorkingCalendar own = agency == null ? null : calendars.get(agency);
        Value<WorkingCalendar> calendar = own == null ? otherwise : Value.of(own);
        Agency known = agency == null ? null : agencies.get(agency);
        return known != null && known.timezone().isKnown()
                ? calendar.map(hours -> hours.withZone(known.timezone().get()))
                : calendar;
    }

    /** The zone in which the days of an agency begin. */
    ZoneId zone(@Nullable String agency) {
        Agency known = agency == null ? null : agencies.get(agency);
        return known != null && known.timezone().isKnown()
                ? known.timezone().get()
                : calendar(agency).map(WorkingCalendar::zone).orElse(ZoneOffset.UTC);
    }

    /** Agency, account and calendar. */
    Context context(Value<String> account) {
        return account.isKnown() && hasAccount(account.get())
                ? contexts.computeIfAbsent(account.get(), id -> context(accounts.get(id)))
                : context((Account) null);
    }

    private Context context(@Nullable Account account) {
        Value<String> id = account == null ? Value.unknown() : account.agency();
        return Context.empty()
                .with(Context.ACCOUNT, present(account))
                .with(Context.AGENCY, id.flatMap(known -> present(agencies.get(known))))
                .with(Context.CALENDAR, calendar(id.orNull()));
    }

    static <T> Value<T> present(@Nullable T value) {
        return value == null ? Value.unknown() : Value.of(value);
    }

    void take(MonitorState state) {
        state.agencies().forEach(known -> add(agency(known)));
        state.accounts().forEach(known -> add(account(known)));
        state.posts().forEach(known -> posts.put(known.id(), known));
        programmes.addAll(state.programmes());
        state.corrections().forEach(known -> add(correction(known)));
    }

    private static Agency agency(KnownAgency known) {
        return new Agency(
                known.id(),
                Value.unknown(),
                Value.unknown(),
                Value.unknown(),
                Value.unknown(),
                present(known.timezone()).map(ZoneId::of));
    }

    private static Account account(KnownAccount known) {
        return Account.builder(known.id())
                .agency(present(known.agency()))
                .platform(present(known.platform()).map(Platform::new))
                .build();
    }

    private static Correction correction(KnownCorrection known) {
        Map<String, Value<String>> replace = new TreeMap<>();
        known.taken().forEach(label -> replace.put(label, Value.none()));
        known.replaced().forEach((wrong, right) -> replace.put(wrong, Value.of(right)));
        return new Correction(known.subject(), known.at(), present(known.by()), replace, Value.unknown());
    }

    List<KnownAgency> knownAgencies() {
        return agencies.values().stream()
                .map(agency -> new KnownAgency(
                        agency.id(), agency.timezone().map(ZoneId::getId).orNull()))
                .toList();
    }

    List<KnownAccount> knownAccounts() {
        return accounts.values().stream()
                .map(account -> new KnownAccount(
                        account.id(),
                        account.agency().orNull(),
                        account.platform().map(Platform::id).orNull()))
                .toList();
    }

    List<KnownPost> knownPosts() {
        return List.copyOf(posts.values());
    }

    List<String> knownProgrammes() {
        return List.copyOf(programmes);
    }

    List<KnownCorrection> knownCorrections() {
        return corrections.values().stream()
                .flatMap(List::stream)
                .map(Registry::known)
                .toList();
    }

    private static KnownCorrection known(Correction correction) {
        List<String> taken = new ArrayList<>();
        Map<String, String> replaced = new TreeMap<>();
        correction.replace().forEach((wrong, right) -> {
            if (right.isKnown()) {
                replaced.put(wrong, right.get());
            } else {
                taken.add(wrong);
            }
        });
        return new KnownCorrection(
                correction.subject(), correction.at(), correction.by().orNull(), taken, replaced);
    }
}
