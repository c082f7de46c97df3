-- Double entry bookkeeping for several companies, with stock, assets and payroll. PostgreSQL 15 to 18.
-- The server keeps the books straight: domains, checks, deferrable constraints; reports are views over views over views.

CREATE SCHEMA core;
COMMENT ON SCHEMA core IS 'Companies, currencies, calendars';
CREATE SCHEMA gl;
COMMENT ON SCHEMA gl IS 'The general ledger';
CREATE SCHEMA ar;
CREATE SCHEMA ap;
CREATE SCHEMA hr;
CREATE SCHEMA report;
COMMENT ON SCHEMA report IS 'Nothing but views';

CREATE EXTENSION btree_gist WITH SCHEMA core;

CREATE TYPE gl.account_kind AS ENUM ('asset', 'liability', 'equity', 'income', 'expense');
CREATE TYPE gl.side AS ENUM ('debit', 'credit');
CREATE TYPE gl.status AS ENUM ('open', 'posted', 'reversed');
CREATE TYPE ar.dunning AS ENUM ('none', 'reminded', 'warned', 'collection');
CREATE TYPE hr.contract AS ENUM ('full time', 'part time', 'temporary');
COMMENT ON TYPE gl.account_kind IS 'Decides on which side an account grows';

CREATE DOMAIN core.currency AS char(3) CONSTRAINT ck_currency CHECK (VALUE ~ '^[A-Z]{3}$');
CREATE DOMAIN core.amount AS numeric(18,2) CONSTRAINT ck_amount_finite CHECK (VALUE <> 'NaN'::numeric);
COMMENT ON DOMAIN core.amount IS 'Money, in the currency beside it';
CREATE DOMAIN core.positive_amount AS core.amount CONSTRAINT ck_positive CHECK (VALUE > 0::numeric);
CREATE DOMAIN core.rate AS numeric(12,6) NOT NULL DEFAULT 1 CONSTRAINT ck_rate CHECK (VALUE > 0);
CREATE DOMAIN core.percent AS numeric(6,3) DEFAULT 0 CHECK (VALUE BETWEEN 0 AND 100);
COMMENT ON CONSTRAINT percent_check ON DOMAIN core.percent IS 'not a fraction';
CREATE DOMAIN core.country AS char(2) COLLATE "C" CHECK (VALUE = upper(VALUE));
CREATE DOMAIN core.tax_id AS text CHECK (length(VALUE) BETWEEN 5 AND 20) CHECK (VALUE !~ '\s');
CREATE DOMAIN gl.account_no AS text COLLATE "C" CONSTRAINT "ck_account no" CHECK (VALUE ~ '^[0-9]{4,8}$');
CREATE DOMAIN gl.period AS integer CONSTRAINT ck_period CHECK (VALUE % 100 >= 1 AND VALUE % 100 <= 13 AND VALUE / 100 >= 1990 AND VALUE / 100 <= 2100);
CREATE DOMAIN ap.iban AS varchar(34) CONSTRAINT ck_iban CHECK (VALUE ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$');
ALTER DOMAIN ap.iban ADD CONSTRAINT ck_iban_length CHECK (length(VALUE) >= 15) NOT VALID;

CREATE TYPE core.money AS (amount numeric(18,2), currency char(3));
CREATE TYPE core.address AS (line1 text, line2 text, zip varchar(12), city text, country core.country);
CREATE TYPE ap.bank_account AS (holder text, iban ap.iban, bic char(11));
COMMENT ON TYPE core.money IS 'For functions, not for columns';

CREATE SEQUENCE gl.entry_no START 1 CACHE 1;
CREATE SEQUENCE ar.invoice_no AS integer START 20000 MINVALUE 20000 MAXVALUE 29999 NO CYCLE;
COMMENT ON SEQUENCE ar.invoice_no IS 'A year has ten thousand';

CREATE FUNCTION core.first_day(period integer) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN make_date(period / 100, least(period % 100, 12), 1);
CREATE FUNCTION core.period_of(day date) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC
        SELECT extract(year FROM day)::integer * 100 + extract(month FROM day)::integer;
    END;
COMMENT ON FUNCTION core.period_of(date) IS '202403 of 2024-03-17';
CREATE FUNCTION core.luhn(digits text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT
    BEGIN ATOMIC
        SELECT sum(CASE WHEN n % 2 = 1 THEN d ELSE CASE WHEN d > 4 THEN d * 2 - 9 ELSE d * 2 END END) % 10 = 0
        FROM (SELECT d::integer AS d, row_number() OVER (ORDER BY i DESC) AS n
              FROM string_to_table(digits, NULL) WITH ORDINALITY AS t (d, i)) AS s;
    END;
CREATE FUNCTION core.convert(amount core.money, rate numeric, "to" char) RETURNS core.money LANGUAGE sql IMMUTABLE
    AS $$ SELECT ROW(round(($1).amount * $2, 2), $3)::core.money $$;
CREATE FUNCTION gl.signed(side gl.side, amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE side WHEN 'debit'::gl.side THEN amount ELSE -amount END;

-- Companies.

CREATE TABLE core.currencies (
    code core.currency CONSTRAINT pk_currencies PRIMARY KEY,
    name text NOT NULL,
    minor smallint NOT NULL DEFAULT 2 CONSTRAINT ck_currencies_minor CHECK (minor >= 0 AND minor <= 4),
    symbol varchar(4)
);
CREATE TABLE core.exchange_rates (
    "from" core.currency CONSTRAINT fk_exchange_rates_from REFERENCES core.currencies,
    "to" core.currency CONSTRAINT fk_exchange_rates_to REFERENCES core.currencies,
    day date,
    rate core.rate,
    source text DEFAULT 'ECB',
    CONSTRAINT pk_exchange_rates PRIMARY KEY ("from", "to", day),
    CONSTRAINT ck_exchange_rates_other CHECK ("from" <> "to")
);
COMMENT ON COLUMN core.exchange_rates.rate IS 'one of "from" in "to"';
CREATE TABLE core.countries (
    code core.country CONSTRAINT pk_countries PRIMARY KEY,
    name text NOT NULL CONSTRAINT uq_countries_name UNIQUE,
    currency core.currency CONSTRAINT fk_countries_currency REFERENCES core.currencies DEFERRABLE INITIALLY IMMEDIATE,
    in_union boolean NOT NULL DEFAULT false
);
CREATE TABLE core.companies (
    id smallint GENERATED BY DEFAULT AS IDENTITY CONSTRAINT pk_companies PRIMARY KEY,
    name text NOT NULL,
    tax_id core.tax_id NOT NULL CONSTRAINT uq_companies_tax_id UNIQUE,
    currency core.currency NOT NULL DEFAULT 'EUR' CONSTRAINT fk_companies_currency REFERENCES core.currencies,
    address core.address NOT NULL,
    parent_id smallint CONSTRAINT fk_companies_parent_id REFERENCES core.companies,
    year_starts smallint NOT NULL DEFAULT 1 CONSTRAINT ck_companies_year_starts CHECK (year_starts BETWEEN 1 AND 12),
    CONSTRAINT ck_companies_parent CHECK (parent_id <> id),
    CONSTRAINT ck_companies_address CHECK ((address).country IS NOT NULL)
);
COMMENT ON TABLE core.companies IS 'Each has books of its own';
CREATE TABLE core.fiscal_years (
    company_id smallint CONSTRAINT fk_fiscal_years_company_id REFERENCES core.companies,
    year smallint,
    during daterange NOT NULL,
    closed_on date,
    CONSTRAINT pk_fiscal_years PRIMARY KEY (company_id, year),
    CONSTRAINT ex_fiscal_years_during EXCLUDE USING gist (company_id WITH =, during WITH &&) DEFERRABLE,
    CONSTRAINT ck_fiscal_years_closed CHECK (closed_on IS NULL OR closed_on >= upper(during))
);
CREATE TABLE core.periods (
    company_id smallint NOT NULL,
    period gl.period NOT NULL,
    year smallint NOT NULL,
    open boolean NOT NULL DEFAULT true,
    starts date GENERATED ALWAYS AS (core.first_day(period)) STORED,
    CONSTRAINT pk_periods PRIMARY KEY (company_id, period),
    CONSTRAINT fk_periods_year FOREIGN KEY (company_id, year) REFERENCES core.fiscal_years DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE core.users (name name CONSTRAINT pk_users PRIMARY KEY DEFAULT CURRENT_USER, full_name text, may_post boolean NOT NULL DEFAULT false, limit_amount core.amount DEFAULT 1000.00);
CREATE TABLE core.holidays (country core.country CONSTRAINT fk_holidays_country REFERENCES core.countries ON DELETE CASCADE, day date, name text, CONSTRAINT pk_holidays PRIMARY KEY (country, day));
CREATE TABLE core.parameters (name text CONSTRAINT pk_parameters PRIMARY KEY, value text, "type" text NOT NULL DEFAULT 'text' CONSTRAINT ck_parameters_type CHECK ("type" = ANY ('{text,number,date}'::text[])));
CREATE TABLE core.documents (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_documents PRIMARY KEY,
    company_id smallint NOT NULL CONSTRAINT fk_documents_company_id REFERENCES core.companies,
    scanned date NOT NULL DEFAULT ('now'::text)::date,
    pages smallint NOT NULL DEFAULT 1,
    content bytea,
    CONSTRAINT ck_documents_pages CHECK (pages > 0)
);
ALTER TABLE core.documents ALTER COLUMN content SET STORAGE EXTERNAL;

-- The ledger.

CREATE TABLE gl.accounts (
    company_id smallint NOT NULL CONSTRAINT fk_accounts_company_id REFERENCES core.companies,
    no gl.account_no NOT NULL,
    name text NOT NULL,
    kind gl.account_kind NOT NULL,
    grows gl.side GENERATED ALWAYS AS (CASE WHEN kind IN ('asset', 'expense') THEN 'debit'::gl.side ELSE 'credit'::gl.side END) STORED,
    parent_no gl.account_no,
    currency core.currency,
    reconcile boolean NOT NULL DEFAULT false,
    blocked boolean NOT NULL DEFAULT false,
    tax_code varchar(8),
    CONSTRAINT pk_accounts PRIMARY KEY (company_id, no),
    CONSTRAINT fk_accounts_parent FOREIGN KEY (company_id, parent_no) REFERENCES gl.accounts DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT uq_accounts_name UNIQUE (company_id, name) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_accounts_parent CHECK (parent_no IS NULL OR left(no, length(parent_no) - 1) = left(parent_no, -1))
);
COMMENT ON TABLE gl.accounts IS 'The chart of accounts';
COMMENT ON COLUMN gl.accounts.grows IS 'on this side';
COMMENT ON CONSTRAINT fk_accounts_parent ON gl.accounts IS 'a chart is imported in any order';
CREATE INDEX idx_accounts_kind ON gl.accounts (kind, company_id) INCLUDE (name) WHERE NOT blocked;
CREATE INDEX idx_accounts_name_lower ON gl.accounts (lower(name) COLLATE "C" text_pattern_ops);
CREATE TABLE gl.journals (
    company_id smallint NOT NULL CONSTRAINT fk_journals_company_id REFERENCES core.companies,
    code varchar(6) NOT NULL,
    name text,
    next_no integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_journals PRIMARY KEY (company_id, code)
);
CREATE TABLE gl.entries (
    id bigint DEFAULT nextval('gl.entry_no'::regclass) CONSTRAINT pk_entries PRIMARY KEY,
    company_id smallint NOT NULL,
    journal varchar(6) NOT NULL,
    no integer NOT NULL,
    day date NOT NULL,
    period gl.period GENERATED ALWAYS AS (core.period_of(day)) STORED,
    text varchar(140) NOT NULL,
    status gl.status NOT NULL DEFAULT 'open',
    reverses bigint CONSTRAINT fk_entries_reverses REFERENCES gl.entries CONSTRAINT uq_entries_reverses UNIQUE,
    document_id uuid CONSTRAINT fk_entries_document_id REFERENCES core.documents,
    posted_by name CONSTRAINT fk_entries_posted_by REFERENCES core.users,
    posted_at timestamptz,
    CONSTRAINT fk_entries_journal FOREIGN KEY (company_id, journal) REFERENCES gl.journals ON UPDATE CASCADE,
    CONSTRAINT fk_entries_period FOREIGN KEY (company_id, period) REFERENCES core.periods,
    CONSTRAINT uq_entries_no UNIQUE NULLS NOT DISTINCT (company_id, journal, no),
    CONSTRAINT ck_entries_posted CHECK ((status = 'open') = (posted_at IS NULL)),
    CONSTRAINT ck_entries_reverses CHECK (reverses < id)
);
COMMENT ON COLUMN gl.entries.reverses IS 'the entry that this one takes back';
CREATE INDEX idx_entries_day ON gl.entries (company_id, day DESC, id DESC);
CREATE INDEX idx_entries_open ON gl.entries (posted_by) WHERE status = 'open';
CREATE TABLE gl.lines (
    entry_id bigint NOT NULL CONSTRAINT fk_lines_entry_id REFERENCES gl.entries ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    no smallint NOT NULL,
    company_id smallint NOT NULL,
    account gl.account_no NOT NULL,
    side gl.side NOT NULL,
    amount core.positive_amount NOT NULL,
    signed numeric GENERATED ALWAYS AS (gl.signed(side, amount)) STORED,
    currency core.currency,
    foreign_amount core.amount,
    rate core.rate,
    cost_center varchar(12),
    tax_code varchar(8),
    text text,
    CONSTRAINT pk_lines PRIMARY KEY (entry_id, no) INCLUDE (amount, side),
    CONSTRAINT fk_lines_account FOREIGN KEY (company_id, account) REFERENCES gl.accounts ON UPDATE CASCADE,
    CONSTRAINT ck_lines_foreign CHECK (currency IS NULL AND foreign_amount IS NULL OR currency IS NOT NULL AND abs(foreign_amount * rate::numeric - amount) < 0.01)
) WITH (fillfactor = 95, autovacuum_analyze_scale_factor = 0.02);
COMMENT ON TABLE gl.lines IS 'Debit equals credit: see the trigger';
COMMENT ON CONSTRAINT ck_lines_foreign ON gl.lines IS E'rounded\nto the cent';
CREATE INDEX idx_lines_account ON gl.lines (company_id, account) INCLUDE (signed);
CREATE INDEX idx_lines_big ON gl.lines (((amount)::numeric)) WHERE amount::numeric >= 10000;
CREATE TABLE gl.cost_centers (code varchar(12) CONSTRAINT pk_cost_centers PRIMARY KEY, company_id smallint NOT NULL, name text NOT NULL, manager name, valid daterange NOT NULL DEFAULT '(,)');
ALTER TABLE gl.lines ADD CONSTRAINT fk_lines_cost_center FOREIGN KEY (cost_center) REFERENCES gl.cost_centers (code) ON UPDATE CASCADE NOT VALID;
CREATE TABLE gl.tax_codes (
    code varchar(8) CONSTRAINT pk_tax_codes PRIMARY KEY,
    rate core.percent NOT NULL,
    country core.country NOT NULL CONSTRAINT fk_tax_codes_country REFERENCES core.countries,
    reverse_charge boolean NOT NULL DEFAULT false,
    account gl.account_no,
    valid daterange NOT NULL,
    CONSTRAINT ex_tax_codes_valid EXCLUDE USING gist (country WITH =, rate WITH =, valid WITH &&) WHERE (NOT reverse_charge)
);
ALTER TABLE gl.accounts ADD CONSTRAINT fk_accounts_tax_code FOREIGN KEY (tax_code) REFERENCES gl.tax_codes ON DELETE SET NULL;
ALTER TABLE gl.lines ADD CONSTRAINT fk_lines_tax_code FOREIGN KEY (tax_code) REFERENCES gl.tax_codes;
CREATE TABLE gl.budgets (company_id smallint, account gl.account_no, period gl.period, amount core.amount NOT NULL DEFAULT 0, version smallint DEFAULT 1, CONSTRAINT pk_budgets PRIMARY KEY (company_id, account, period, version), CONSTRAINT fk_budgets_account FOREIGN KEY (company_id, account) REFERENCES gl.accounts ON DELETE CASCADE ON UPDATE CASCADE);
CREATE TABLE gl.balances (company_id smallint, account gl.account_no, period gl.period, debit core.amount NOT NULL DEFAULT 0, credit core.amount NOT NULL DEFAULT 0, balance numeric GENERATED ALWAYS AS (debit::numeric - credit::numeric) STORED, CONSTRAINT pk_balances PRIMARY KEY (company_id, account, period) WITH (fillfactor = 70));
CREATE TABLE gl.allocations (id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_allocations PRIMARY KEY, "from" varchar(12) CONSTRAINT fk_allocations_from REFERENCES gl.cost_centers, "to" varchar(12) CONSTRAINT fk_allocations_to REFERENCES gl.cost_centers, percent core.percent NOT NULL, CONSTRAINT ck_allocations_from_to CHECK ("from" IS DISTINCT FROM "to"));
CREATE TABLE gl.reconciliations (id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_reconciliations PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), by name DEFAULT SESSION_USER, difference core.amount DEFAULT 0.00 CONSTRAINT ck_reconciliations_difference CHECK (abs(difference) <= 0.05));
CREATE TABLE gl.reconciled_lines (reconciliation_id bigint CONSTRAINT fk_reconciled_lines_reconciliation_id REFERENCES gl.reconciliations ON DELETE CASCADE, entry_id bigint, line smallint, CONSTRAINT pk_reconciled_lines PRIMARY KEY (entry_id, line), CONSTRAINT fk_reconciled_lines_line FOREIGN KEY (entry_id, line) REFERENCES gl.lines DEFERRABLE);
CREATE TABLE gl.closings (company_id smallint, year smallint, step text, done_at timestamptz, CONSTRAINT pk_closings PRIMARY KEY (company_id, year, step), CONSTRAINT fk_closings_year FOREIGN KEY (company_id, year) REFERENCES core.fiscal_years);
CREATE TABLE gl.recurring (id serial CONSTRAINT pk_recurring PRIMARY KEY, company_id smallint NOT NULL, every interval NOT NULL DEFAULT '1 mon' CONSTRAINT ck_recurring_every CHECK (every > '00:00:00'::interval), next date, template jsonb NOT NULL, last_entry bigint CONSTRAINT fk_recurring_last_entry REFERENCES gl.entries ON DELETE SET NULL);

-- Customers.

CREATE TABLE ar.customers (
    id integer GENERATED ALWAYS AS IDENTITY (START WITH 10000) CONSTRAINT pk_customers PRIMARY KEY,
    company_id smallint NOT NULL CONSTRAINT fk_customers_company_id REFERENCES core.companies,
    name text NOT NULL,
    tax_id core.tax_id,
    bill_to core.address,
    ship_to core.address[],
    credit_limit core.amount DEFAULT 5000,
    terms smallint NOT NULL DEFAULT 30,
    discount core.percent,
    account gl.account_no NOT NULL DEFAULT '1200',
    dunning ar.dunning NOT NULL DEFAULT 'none',
    CONSTRAINT uq_customers_tax_id UNIQUE NULLS NOT DISTINCT (company_id, tax_id, name),
    CONSTRAINT fk_customers_account FOREIGN KEY (company_id, account) REFERENCES gl.accounts,
    CONSTRAINT ck_customers_terms CHECK (terms IN (0, 7, 14, 30, 60, 90)),
    CONSTRAINT ck_customers_limit CHECK (credit_limit >= 0::numeric OR credit_limit IS NULL)
);
CREATE TABLE ar.invoices (
    no integer DEFAULT nextval('ar.invoice_no') CONSTRAINT pk_invoices PRIMARY KEY,
    customer_id integer NOT NULL CONSTRAINT fk_invoices_customer_id REFERENCES ar.customers ON DELETE RESTRICT,
    day date NOT NULL DEFAULT CURRENT_DATE,
    due date NOT NULL,
    currency core.currency NOT NULL,
    net core.amount NOT NULL DEFAULT 0,
    tax core.amount NOT NULL DEFAULT 0,
    gross numeric(18,2) GENERATED ALWAYS AS (net::numeric + tax::numeric) STORED,
    paid core.amount NOT NULL DEFAULT 0,
    entry_id bigint CONSTRAINT fk_invoices_entry_id REFERENCES gl.entries DEFERRABLE INITIALLY DEFERRED,
    purchase_order text,
    CONSTRAINT ck_invoices_due CHECK (due >= day),
    CONSTRAINT ck_invoices_paid CHECK (abs(paid) <= abs(net::numeric + tax::numeric) AND sign(paid) * sign(net) >= 0)
);
ALTER SEQUENCE ar.invoice_no OWNED BY ar.invoices.no;
COMMENT ON COLUMN ar.invoices.gross IS 'net and tax, never typed in';
CREATE INDEX idx_invoices_unpaid ON ar.invoices (due, customer_id) WHERE paid::numeric <> net::numeric + tax::numeric;
CREATE TABLE ar.invoice_lines (
    invoice_no integer CONSTRAINT fk_invoice_lines_invoice_no REFERENCES ar.invoices ON DELETE CASCADE,
    line smallint,
    article varchar(20),
    text text NOT NULL,
    quantity numeric(12,3) NOT NULL CONSTRAINT ck_invoice_lines_quantity CHECK (quantity <> 0),
    price numeric(14,4) NOT NULL,
    discount core.percent,
    tax_code varchar(8) NOT NULL CONSTRAINT fk_invoice_lines_tax_code REFERENCES gl.tax_codes,
    net numeric(18,2) GENERATED ALWAYS AS (round(quantity * price * (1 - coalesce(discount, 0)::numeric / 100), 2)) STORED,
    CONSTRAINT pk_invoice_lines PRIMARY KEY (invoice_no, line)
);
CREATE TABLE ar.payments (id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_payments PRIMARY KEY, customer_id integer NOT NULL CONSTRAINT fk_payments_customer_id REFERENCES ar.customers, received date NOT NULL, amount core.positive_amount NOT NULL, currency core.currency NOT NULL, reference text, statement_line bigint CONSTRAINT uq_payments_statement_line UNIQUE);
CREATE TABLE ar.payment_invoices (payment_id bigint CONSTRAINT fk_payment_invoices_payment_id REFERENCES ar.payments, invoice_no integer CONSTRAINT fk_payment_invoices_invoice_no REFERENCES ar.invoices, amount core.positive_amount NOT NULL, CONSTRAINT pk_payment_invoices PRIMARY KEY (payment_id, invoice_no));
CREATE TABLE ar.dunning_letters (id integer GENERATED BY DEFAULT AS IDENTITY CONSTRAINT pk_dunning_letters PRIMARY KEY, invoice_no integer NOT NULL CONSTRAINT fk_dunning_letters_invoice_no REFERENCES ar.invoices, level ar.dunning NOT NULL CONSTRAINT ck_dunning_letters_level CHECK (level > 'none'), sent date, fee core.amount DEFAULT 5, CONSTRAINT uq_dunning_letters_level UNIQUE (invoice_no, level));
CREATE TABLE ar.contracts (id serial CONSTRAINT pk_contracts PRIMARY KEY, customer_id integer NOT NULL CONSTRAINT fk_contracts_customer_id REFERENCES ar.customers, during daterange NOT NULL, monthly core.amount, CONSTRAINT ex_contracts_during EXCLUDE USING gist (customer_id WITH =, during WITH &&) INCLUDE (monthly) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE ar.cards (customer_id integer CONSTRAINT fk_cards_customer_id REFERENCES ar.customers, digits varchar(19) CONSTRAINT ck_cards_digits CHECK (core.luhn(digits)), expires date, CONSTRAINT pk_cards PRIMARY KEY (customer_id, digits));
CREATE TABLE ar.prices (article varchar(20), currency core.currency, valid_from date DEFAULT '-infinity', price numeric(14,4) NOT NULL, CONSTRAINT pk_prices PRIMARY KEY (article, currency, valid_from));
CREATE TABLE ar.write_offs (invoice_no integer CONSTRAINT pk_write_offs PRIMARY KEY CONSTRAINT fk_write_offs_invoice_no REFERENCES ar.invoices, reason text NOT NULL, amount core.amount NOT NULL, approved_by name CONSTRAINT fk_write_offs_approved_by REFERENCES core.users ON UPDATE CASCADE ON DELETE SET NULL);

-- Suppliers: an older part, with the names that Postgres gives.

CREATE TABLE ap.suppliers (id serial PRIMARY KEY, name text NOT NULL UNIQUE, bank ap.bank_account, country core.country REFERENCES core.countries, terms smallint DEFAULT 30 CHECK (terms >= 0), accounts gl.account_no[]);
CREATE TABLE ap.bills (
    id serial PRIMARY KEY,
    supplier_id integer NOT NULL REFERENCES ap.suppliers,
    number text NOT NULL,
    day date NOT NULL,
    due date,
    total core.amount NOT NULL CHECK (total <> 0::numeric),
    approved boolean,
    entry_id bigint REFERENCES gl.entries DEFERRABLE,
    UNIQUE (supplier_id, number),
    CHECK (due >= day)
);
CREATE INDEX ON ap.bills (due) WHERE approved IS NOT FALSE;
CREATE TABLE ap.bill_lines (bill_id integer REFERENCES ap.bills ON DELETE CASCADE, line smallint, account gl.account_no NOT NULL, net core.amount, tax_code varchar(8) REFERENCES gl.tax_codes, PRIMARY KEY (bill_id, line));
CREATE TABLE ap.payment_runs (id serial PRIMARY KEY, day date DEFAULT CURRENT_DATE, file xml, total core.amount, released_by name[] DEFAULT '{}' CHECK (cardinality(released_by) <= 2));
CREATE TABLE ap.payments (id bigserial PRIMARY KEY, run_id integer REFERENCES ap.payment_runs, bill_id integer NOT NULL REFERENCES ap.bills, amount core.positive_amount, UNIQUE (run_id, bill_id));
CREATE TABLE ap.bank_statements (id serial PRIMARY KEY, iban ap.iban NOT NULL, no integer, opening core.amount NOT NULL, closing core.amount NOT NULL, day date, UNIQUE (iban, no, day));
CREATE TABLE ap.statement_lines (id bigserial PRIMARY KEY, statement_id integer NOT NULL REFERENCES ap.bank_statements ON DELETE CASCADE, amount core.amount NOT NULL, value_date date, counterparty ap.bank_account, text text[], CHECK (amount <> 0::numeric));
ALTER TABLE ar.payments ADD CONSTRAINT fk_payments_statement_line FOREIGN KEY (statement_line) REFERENCES ap.statement_lines;
CREATE TABLE ap.purchase_orders (id serial PRIMARY KEY, supplier_id integer REFERENCES ap.suppliers, "limit" core.amount, "desc" text, open boolean DEFAULT true);
CREATE TABLE ap.approvals (bill_id integer REFERENCES ap.bills, "user" name REFERENCES core.users, at timestamptz DEFAULT now(), verdict boolean NOT NULL, PRIMARY KEY (bill_id, "user"));
CREATE TABLE ap."Fixed Assets" ("No" serial, "Name" text NOT NULL, "Bought" date NOT NULL, "Cost" core.amount NOT NULL, "Life (years)" smallint DEFAULT 5 CHECK ("Life (years)" > 0), "Yearly" numeric GENERATED ALWAYS AS ("Cost"::numeric / "Life (years)") STORED, PRIMARY KEY ("No"));
CREATE TABLE ap."Depreciation" ("Asset" integer REFERENCES ap."Fixed Assets" ON DELETE CASCADE, "Year" smallint, "Amount" core.amount DEFAULT 0, "Entry" bigint REFERENCES gl.entries, PRIMARY KEY ("Asset", "Year"), CHECK ("Year" BETWEEN 1990 AND 2100));

-- Payroll.

CREATE TABLE hr.employees (
    id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_employees PRIMARY KEY,
    company_id smallint NOT NULL CONSTRAINT fk_employees_company_id REFERENCES core.companies,
    name text NOT NULL,
    born date CONSTRAINT ck_employees_born CHECK (born < '2015-01-01'),
    hired date NOT NULL,
    "left" date,
    contract hr.contract NOT NULL DEFAULT 'full time',
    boss_id integer CONSTRAINT fk_employees_boss_id REFERENCES hr.employees ON DELETE SET NULL,
    bank ap.bank_account,
    CONSTRAINT ck_employees_left CHECK ("left" > hired)
);
CREATE TABLE hr.salaries (employee_id integer CONSTRAINT fk_salaries_employee_id REFERENCES hr.employees, valid daterange, gross core.positive_amount NOT NULL, hours numeric(4,1) DEFAULT 38.5, CONSTRAINT ex_salaries_valid EXCLUDE USING gist (employee_id WITH =, valid WITH &&));
CREATE TABLE hr.payslips (employee_id integer CONSTRAINT fk_payslips_employee_id REFERENCES hr.employees, period gl.period, gross core.amount NOT NULL, deductions jsonb NOT NULL DEFAULT '{}', net core.amount NOT NULL, CONSTRAINT pk_payslips PRIMARY KEY (employee_id, period), CONSTRAINT ck_payslips_net CHECK (net <= gross));
CREATE TABLE hr.departments (id smallserial CONSTRAINT pk_departments PRIMARY KEY, name text NOT NULL, head_id integer CONSTRAINT fk_departments_head_id REFERENCES hr.employees, cost_center varchar(12) CONSTRAINT fk_departments_cost_center REFERENCES gl.cost_centers);
CREATE TABLE hr.assignments (employee_id integer CONSTRAINT fk_assignments_employee_id REFERENCES hr.employees ON DELETE CASCADE, department_id smallint CONSTRAINT fk_assignments_department_id REFERENCES hr.departments, share core.percent DEFAULT 100, CONSTRAINT pk_assignments PRIMARY KEY (employee_id, department_id));
CREATE TABLE hr.absences (id bigint GENERATED ALWAYS AS IDENTITY, employee_id integer NOT NULL CONSTRAINT fk_absences_employee_id REFERENCES hr.employees, during daterange NOT NULL, kind "char" DEFAULT 'v', CONSTRAINT pk_absences PRIMARY KEY (id), CONSTRAINT ck_absences_kind CHECK (kind IN ('v', 's', 'p')));
CREATE TABLE hr.expenses (id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_expenses PRIMARY KEY, employee_id integer NOT NULL CONSTRAINT fk_expenses_employee_id REFERENCES hr.employees, spent date, amount core.positive_amount NOT NULL, currency core.currency DEFAULT 'EUR', receipt uuid CONSTRAINT fk_expenses_receipt REFERENCES core.documents ON DELETE SET NULL, approved_by integer CONSTRAINT fk_expenses_approved_by REFERENCES hr.employees, CONSTRAINT ck_expenses_approved CHECK (approved_by <> employee_id));
CREATE TABLE hr.time_sheets (employee_id integer, day date, minutes smallint NOT NULL CONSTRAINT ck_time_sheets_minutes CHECK (minutes >= 0 AND minutes <= 1440), CONSTRAINT pk_time_sheets PRIMARY KEY (employee_id, day), CONSTRAINT fk_time_sheets_employee_id FOREIGN KEY (employee_id) REFERENCES hr.employees);
CREATE TABLE hr.tax_brackets (country core.country, above core.amount, rate core.percent, CONSTRAINT pk_tax_brackets PRIMARY KEY (country, above));
CREATE TABLE hr.loans (id serial CONSTRAINT pk_loans PRIMARY KEY, employee_id integer CONSTRAINT fk_loans_employee_id REFERENCES hr.employees, amount core.positive_amount, rate core.percent, CONSTRAINT ck_loans_total CHECK ((amount)::numeric * (1 + rate::numeric / 100) < 100000.00));

-- What auditors ask for.

CREATE TABLE core.changes (id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_changes PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp(), "table" regclass NOT NULL, by name NOT NULL DEFAULT SESSION_USER, old jsonb, new jsonb, CONSTRAINT ck_changes_something CHECK (old IS DISTINCT FROM new));
CREATE INDEX idx_changes_at ON core.changes USING brin (at) WITH (pages_per_range = 64);
CREATE TABLE core.locks (company_id smallint, until_period gl.period NOT NULL, reason text, CONSTRAINT pk_locks PRIMARY KEY (company_id), CONSTRAINT fk_locks_company_id FOREIGN KEY (company_id) REFERENCES core.companies ON DELETE CASCADE);
CREATE TABLE core.retention (kind text CONSTRAINT pk_retention PRIMARY KEY, years smallint NOT NULL DEFAULT 10 CONSTRAINT ck_retention_years CHECK (years >= 6));
CREATE UNLOGGED TABLE report.cache (report text, company_id smallint, period gl.period, result jsonb, CONSTRAINT pk_cache PRIMARY KEY (report, company_id, period));
CREATE TABLE report.definitions (name text CONSTRAINT pk_definitions PRIMARY KEY, title text NOT NULL, accounts text[][] NOT NULL DEFAULT '{{1000,1999},{2000,2999}}', sign smallint DEFAULT '-1');
CREATE TABLE report.lines_of_the_balance_sheet_as_the_law_wants_them_since_2016_xxx (no text COLLATE "C" CONSTRAINT pk_lines_of_the_balance_sheet_as_the_law_wants_them_since_2016x PRIMARY KEY, text text NOT NULL, sums text[] DEFAULT '{}');
CREATE TABLE gl.statistics (period gl.period CONSTRAINT pk_statistics PRIMARY KEY, entries integer, lines integer, average numeric(18,4), deviation double precision DEFAULT 0);
CREATE STATISTICS gl.lines_account (dependencies, ndistinct, mcv) ON company_id, account, cost_center FROM gl.lines;
CREATE STATISTICS gl.lines_month ON (abs(amount::numeric)), side FROM gl.lines;
COMMENT ON STATISTICS gl.lines_account IS 'accounts belong to companies';

CREATE FUNCTION gl.check_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT sum(l.signed) FROM gl.lines l WHERE l.entry_id = coalesce(new.entry_id, old.entry_id)) <> 0 THEN
        RAISE EXCEPTION 'entry % does not balance', coalesce(new.entry_id, old.entry_id) USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
COMMENT ON FUNCTION gl.check_balance() IS 'Looks when the transaction ends';
CREATE CONSTRAINT TRIGGER balanced AFTER INSERT OR UPDATE OR DELETE ON gl.lines DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION gl.check_balance();
COMMENT ON TRIGGER balanced ON gl.lines IS 'debit equals credit';
CREATE FUNCTION gl.frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF old.status <> 'open' AND (new.day, new.text, new.journal) IS DISTINCT FROM (old.day, old.text, old.journal) THEN
        RAISE EXCEPTION 'entry % is posted', old.id;
    END IF;
    RETURN new;
END;
$$;
CREATE TRIGGER frozen BEFORE UPDATE OF day, text, journal, status ON gl.entries FOR EACH ROW
    WHEN (old.status = ANY (ARRAY['posted'::gl.status, 'reversed'::gl.status])) EXECUTE FUNCTION gl.frozen();
CREATE FUNCTION core.log_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO core.changes ("table", old, new) VALUES (tg_relid, to_jsonb(old), CASE WHEN tg_op = 'UPDATE' THEN to_jsonb(new) END);
    RETURN NULL;
END;
$$;
CREATE TRIGGER log_change AFTER UPDATE OR DELETE ON gl.accounts FOR EACH ROW EXECUTE FUNCTION core.log_change();
CREATE TRIGGER log_change AFTER UPDATE OR DELETE ON ar.customers FOR EACH ROW EXECUTE FUNCTION core.log_change();
CREATE TRIGGER log_change AFTER UPDATE OF gross OR DELETE ON hr.salaries FOR EACH ROW EXECUTE FUNCTION core.log_change();
ALTER TABLE hr.salaries ENABLE ALWAYS TRIGGER log_change;
CREATE RULE no_delete AS ON DELETE TO gl.entries WHERE old.status <> 'open'::gl.status DO INSTEAD NOTHING;

ALTER TABLE hr.salaries ENABLE ROW LEVEL SECURITY;
CREATE POLICY boss ON hr.salaries FOR SELECT USING (employee_id IN (SELECT e.id FROM hr.employees e WHERE e.boss_id = current_setting('hr.employee', true)::integer));
ALTER TABLE hr.payslips ENABLE ROW LEVEL SECURITY;
ALTER TABLE hr.payslips FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON hr.payslips USING (employee_id = (current_setting('hr.employee', true))::integer) WITH CHECK (false);

-- Reports: each stands on the ones above.

CREATE VIEW report.postings AS
    SELECT e.id AS entry, e.company_id, e.journal, e.day, e.period, l.no AS line, l.account, a.name AS account_name, a.kind, l.side, l.amount, l.signed, l.cost_center
    FROM gl.entries e JOIN gl.lines l ON l.entry_id = e.id JOIN gl.accounts a ON a.company_id = l.company_id AND a.no = l.account
    WHERE e.status <> 'open';
COMMENT ON VIEW report.postings IS 'Every report begins here';
COMMENT ON COLUMN report.postings.signed IS 'debit is positive';
CREATE VIEW report.movements AS
    SELECT p.company_id, p.account, p.account_name, p.kind, p.period, sum(p.signed) FILTER (WHERE p.side = 'debit') AS debit,
        -sum(p.signed) FILTER (WHERE p.side = 'credit') AS credit, sum(p.signed) AS movement
    FROM report.postings p, core.periods per WHERE per.company_id = p.company_id AND per.period = p.period GROUP BY 1, 2, 3, 4, 5;
CREATE VIEW report.trial_balance AS
    SELECT m.*, sum(m.movement) OVER (PARTITION BY m.company_id, m.account ORDER BY m.period) AS balance FROM report.movements m, core.companies c WHERE c.id = m.company_id;
CREATE VIEW report.balance_sheet AS
    SELECT t.company_id, t.period, t.kind, sum(t.balance) AS total FROM report.trial_balance t JOIN core.companies c ON c.id = t.company_id
    WHERE t.kind = ANY (ARRAY['asset', 'liability', 'equity']::gl.account_kind[]) GROUP BY ROLLUP (t.company_id, t.period, t.kind);
CREATE VIEW report.profit_and_loss (company, period, income, expense, profit) AS
    SELECT t.company_id, t.period, -coalesce(sum(t.movement) FILTER (WHERE t.kind = 'income'), 0), coalesce(sum(t.movement) FILTER (WHERE t.kind = 'expense'), 0), -sum(t.movement)
    FROM report.trial_balance t, core.companies c WHERE c.id = t.company_id AND t.kind IN ('income', 'expense') GROUP BY t.company_id, t.period;
CREATE VIEW report.profit_by_year AS
    SELECT p.company, y.year, sum(p.profit) AS profit, lag(sum(p.profit)) OVER (PARTITION BY p.company ORDER BY y.year) AS year_before
    FROM report.profit_and_loss p JOIN core.fiscal_years y ON y.company_id = p.company AND y.during @> core.first_day(p.period) GROUP BY p.company, y.year;
CREATE MATERIALIZED VIEW report.ratios AS
    SELECT b.company_id, b.period, p.profit, sum(b.total) FILTER (WHERE b.kind = 'asset') AS assets, round(p.profit / nullif(sum(b.total) FILTER (WHERE b.kind = 'equity'), 0), 4) AS return_on_equity
    FROM report.balance_sheet b JOIN report.profit_and_loss p ON p.company = b.company_id AND p.period = b.period GROUP BY b.company_id, b.period, p.profit
    WITH NO DATA;
CREATE UNIQUE INDEX uq_ratios ON report.ratios (company_id, period);
COMMENT ON MATERIALIZED VIEW report.ratios IS 'refreshed when a period closes';
CREATE VIEW report.ratios_of_groups AS
    WITH RECURSIVE groups AS (
        SELECT c.id AS root, c.id FROM core.companies c WHERE c.parent_id IS NULL
        UNION ALL SELECT g.root, c.id FROM core.companies c JOIN groups g ON c.parent_id = g.id
    ) SELECT g.root, r.period, sum(r.profit) AS profit, sum(r.assets) AS assets FROM report.ratios r JOIN groups g ON g.id = r.company_id GROUP BY g.root, r.period;
CREATE VIEW report.open_items AS
    SELECT i.no, c.name, i.due, i.gross - i.paid::numeric AS open, CURRENT_DATE - i.due AS days, i.currency FROM ar.invoices i JOIN ar.customers c ON c.id = i.customer_id WHERE i.gross <> i.paid::numeric;
CREATE VIEW report.aging AS
    SELECT o.name, o.currency, sum(o.open) FILTER (WHERE o.days <= 0) AS "not due", sum(o.open) FILTER (WHERE o.days BETWEEN 1 AND 30) AS "1-30", sum(o.open) FILTER (WHERE o.days > 30) AS "> 30"
    FROM report.open_items o, ar.customers c WHERE c.name = o.name GROUP BY o.name, o.currency HAVING sum(o.open) <> 0;
CREATE VIEW report.tax AS
    SELECT c.rate, e.period, l.tax_code, sum(l.signed) AS net, round(sum(l.signed) * c.rate::numeric / 100, 2) AS tax FROM gl.lines l JOIN gl.entries e ON e.id = l.entry_id JOIN gl.tax_codes c ON c.code::text = l.tax_code::text GROUP BY c.rate, e.period, l.tax_code;
CREATE VIEW report.headcount WITH (security_invoker = true) AS
    SELECT e.company_id, d.name, count(*) AS people, sum(s.gross::numeric * a.share::numeric / 100) AS payroll FROM hr.employees e JOIN hr.assignments a ON a.employee_id = e.id JOIN hr.departments d ON d.id = a.department_id LEFT JOIN hr.salaries s ON s.employee_id = e.id AND s.valid @> CURRENT_DATE WHERE e."left" IS NULL GROUP BY e.company_id, d.name;

-- Functions over tables and views.

CREATE FUNCTION gl.balance_of(company smallint, account gl.account_no, OUT debit numeric, OUT credit numeric, OUT balance numeric) LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT coalesce(sum(m.debit), 0), coalesce(sum(m.credit), 0), coalesce(sum(m.movement), 0)
        FROM report.movements m WHERE m.company_id = balance_of.company AND m.account = balance_of.account;
    END;
CREATE FUNCTION report.profit(company smallint, from_period integer DEFAULT 190001, to_period integer DEFAULT 210012) RETURNS numeric LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT sum(p.profit) FROM report.profit_and_loss p WHERE p.company = profit.company AND p.period BETWEEN profit.from_period AND profit.to_period;
    END;
CREATE VIEW report.companies AS SELECT c.id, c.name, report.profit(c.id) AS profit, (gl.balance_of(c.id, '1000')).balance AS cash FROM core.companies c;
CREATE PROCEDURE gl.close_period(company smallint, period integer) LANGUAGE sql
    BEGIN ATOMIC
        UPDATE core.periods per SET open = false WHERE per.company_id = close_period.company AND per.period = close_period.period;
        INSERT INTO gl.closings (company_id, year, step, done_at) VALUES (close_period.company, close_period.period / 100, close_period.period::text, now());
    END;
COMMENT ON PROCEDURE gl.close_period(smallint, integer) IS 'Cannot be undone';
CREATE FUNCTION report.aged(customer text) RETURNS SETOF report.aging LANGUAGE sql STABLE AS $$ SELECT * FROM report.aging a WHERE a.name = customer $$;
CREATE FUNCTION ar.dun(invoice integer) RETURNS ar.dunning LANGUAGE plpgsql AS $$
<<dun>>
DECLARE
    item report.open_items%ROWTYPE;
    level ar.dunning_letters.level%TYPE;
BEGIN
    SELECT * INTO item FROM report.open_items WHERE no = invoice;
    level := CASE WHEN item.days > 60 THEN 'collection' WHEN item.days > 30 THEN 'warned' ELSE 'reminded' END;
    INSERT INTO ar.dunning_letters (invoice_no, level, sent) VALUES (invoice, dun.level, CURRENT_DATE) ON CONFLICT DO NOTHING;
    RETURN level;
END;
$$;
