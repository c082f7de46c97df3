-- What a year brought. Lines that begin with "-- rename:" say what nobody guesses.
-- rename: gl.lines.text=memo
-- rename: core.parameters=core.settings
-- rename: gl.status.reversed=cancelled
-- rename: ar.customers.uq_customers_tax_id=uq_customers_identity

ALTER TABLE gl.lines RENAME COLUMN text TO memo;
ALTER TABLE core.parameters RENAME TO settings;
ALTER TYPE gl.status RENAME VALUE 'reversed' TO 'cancelled';
ALTER TABLE ar.customers RENAME CONSTRAINT uq_customers_tax_id TO uq_customers_identity;

-- The view that every report stands on gets a column in the middle: all of them are built again.
DROP VIEW report.companies;
DROP FUNCTION report.profit(smallint, integer, integer);
DROP FUNCTION gl.balance_of(smallint, gl.account_no);
DROP VIEW report.ratios_of_groups;
DROP MATERIALIZED VIEW report.ratios;
DROP VIEW report.profit_by_year, report.profit_and_loss, report.balance_sheet, report.trial_balance, report.movements, report.postings;
CREATE VIEW report.postings AS
    SELECT e.id AS entry, e.company_id, e.journal, e.no AS entry_no, e.day, e.period, l.no AS line, l.account, a.name AS account_name, a.kind, l.side, l.amount, l.signed, l.cost_center
    FROM gl.entries e JOIN gl.lines l ON l.entry_id = e.id JOIN gl.accounts a ON a.company_id = l.company_id AND a.no = l.account
    WHERE e.status = 'posted';
COMMENT ON VIEW report.postings IS 'Every report begins here, with what is posted';
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
CREATE UNIQUE INDEX uq_ratios ON report.ratios (company_id, period) INCLUDE (profit);
CREATE VIEW report.ratios_of_groups AS
    WITH RECURSIVE groups AS (
        SELECT c.id AS root, c.id FROM core.companies c WHERE c.parent_id IS NULL
        UNION ALL SELECT g.root, c.id FROM core.companies c JOIN groups g ON c.parent_id = g.id
    ) SELECT g.root, r.period, sum(r.profit) AS profit, sum(r.assets) AS assets FROM report.ratios r JOIN groups g ON g.id = r.company_id GROUP BY g.root, r.period;
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

-- Domains, under columns, generated columns, arrays and composites.
ALTER DOMAIN core.percent DROP CONSTRAINT percent_check;
ALTER DOMAIN core.percent ADD CONSTRAINT percent_check CHECK (VALUE BETWEEN -100 AND 100);
ALTER DOMAIN core.rate DROP NOT NULL;
ALTER DOMAIN core.rate SET DEFAULT 1.0;
ALTER DOMAIN core.tax_id ADD CONSTRAINT ck_tax_id_upper CHECK (VALUE = upper(VALUE)) NOT VALID;
COMMENT ON DOMAIN core.amount IS NULL;
COMMENT ON DOMAIN ap.iban IS 'without blanks';
ALTER TYPE core.address ADD ATTRIBUTE line3 text;
ALTER TYPE ar.dunning ADD VALUE 'court' AFTER 'collection';

-- Types and columns.
ALTER TABLE ar.prices ALTER COLUMN price TYPE numeric(18,6);
DROP VIEW report.headcount;
ALTER TABLE hr.salaries ALTER COLUMN hours TYPE numeric(5,2), ALTER COLUMN hours SET DEFAULT 40;
ALTER TABLE hr.employees ADD COLUMN email text CONSTRAINT ck_employees_email CHECK (email LIKE '%@%'), ADD COLUMN country core.country NOT NULL DEFAULT 'DE' CONSTRAINT fk_employees_country REFERENCES core.countries;
CREATE VIEW report.headcount WITH (security_invoker = true) AS
    SELECT e.company_id, e.country, d.name, count(*) AS people FROM hr.employees e JOIN hr.assignments a ON a.employee_id = e.id JOIN hr.departments d ON d.id = a.department_id WHERE e."left" IS NULL GROUP BY e.company_id, e.country, d.name;
DROP TRIGGER frozen ON gl.entries;
ALTER TABLE gl.entries ALTER COLUMN text TYPE text, ALTER COLUMN document_id SET DEFAULT NULL;
CREATE TRIGGER frozen BEFORE UPDATE OF day, text, journal, status ON gl.entries FOR EACH ROW
    WHEN (old.status = ANY (ARRAY['posted'::gl.status, 'cancelled'::gl.status])) EXECUTE FUNCTION gl.frozen();
ALTER TABLE ap."Fixed Assets" DROP COLUMN "Yearly";
ALTER TABLE ap."Fixed Assets" ADD COLUMN "Monthly" numeric GENERATED ALWAYS AS ("Cost"::numeric / "Life (years)" / 12) STORED;
ALTER TABLE gl.cost_centers ALTER COLUMN manager SET NOT NULL, DROP COLUMN valid;
ALTER TABLE core.documents ALTER COLUMN scanned SET DEFAULT CURRENT_DATE, ALTER COLUMN pages DROP DEFAULT;

-- Constraints.
ALTER TABLE gl.lines VALIDATE CONSTRAINT fk_lines_cost_center;
ALTER TABLE gl.lines DROP CONSTRAINT ck_lines_foreign;
ALTER TABLE gl.lines ADD CONSTRAINT ck_lines_foreign CHECK ((currency IS NULL) = (foreign_amount IS NULL));
COMMENT ON CONSTRAINT ck_lines_foreign ON gl.lines IS 'both or none';
ALTER TABLE gl.accounts ALTER CONSTRAINT fk_accounts_parent NOT DEFERRABLE;
ALTER TABLE gl.accounts DROP CONSTRAINT uq_accounts_name;
ALTER TABLE gl.accounts ADD CONSTRAINT uq_accounts_name UNIQUE (company_id, name, kind);
ALTER TABLE core.fiscal_years DROP CONSTRAINT ex_fiscal_years_during, ADD CONSTRAINT ex_fiscal_years_during EXCLUDE USING gist (company_id WITH =, during WITH &&);
ALTER TABLE ar.payment_invoices ADD CONSTRAINT ck_payment_invoices_cent CHECK (amount::numeric >= 0.01);
ALTER TABLE hr.loans DROP CONSTRAINT ck_loans_total;
ALTER TABLE ap.bills DROP CONSTRAINT bills_supplier_id_number_key;
ALTER TABLE ap.bills ADD CONSTRAINT bills_supplier_id_number_key UNIQUE NULLS NOT DISTINCT (supplier_id, number, day);

-- Indexes, triggers, functions, policies.
CREATE INDEX idx_lines_cost_center ON gl.lines (cost_center) WHERE cost_center IS NOT NULL;
DROP INDEX gl.idx_lines_big;
ALTER TABLE hr.salaries ENABLE TRIGGER log_change;
DROP TRIGGER log_change ON ar.customers;
CREATE TRIGGER log_change AFTER UPDATE OF credit_limit, terms OR DELETE ON ar.customers FOR EACH ROW EXECUTE FUNCTION core.log_change();
CREATE OR REPLACE FUNCTION core.period_of(day date) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC
        SELECT (extract(year FROM day) * 100 + extract(month FROM day))::integer;
    END;
DROP PROCEDURE gl.close_period(smallint, integer);
CREATE PROCEDURE gl.close_period(company smallint, period integer, dry boolean DEFAULT false) LANGUAGE sql
    BEGIN ATOMIC
        UPDATE core.periods per SET open = false WHERE per.company_id = close_period.company AND per.period = close_period.period AND NOT close_period.dry;
    END;
ALTER POLICY own ON hr.payslips USING (employee_id = current_setting('hr.employee')::integer);
ALTER TABLE hr.payslips NO FORCE ROW LEVEL SECURITY;
ALTER SEQUENCE ar.invoice_no MAXVALUE 99999;
ALTER SEQUENCE ar.invoice_no AS bigint;

-- What goes and what comes.
DROP TABLE gl.reconciled_lines, gl.reconciliations, report.cache;
DROP STATISTICS gl.lines_month;
DROP VIEW report.aging, report.tax CASCADE;
CREATE TABLE gl.templates (id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_templates PRIMARY KEY, name text NOT NULL CONSTRAINT uq_templates_name UNIQUE, lines core.money[] NOT NULL DEFAULT '{}', rate core.percent);
COMMENT ON TABLE gl.templates IS 'Entries that come again';
CREATE DOMAIN gl.memo AS varchar(200) CHECK (VALUE <> '');
ALTER TABLE gl.lines ALTER COLUMN memo TYPE gl.memo;
