{#- What stands below the machine header of a revision file. `items` are the statements in order, each with its
    flags (id, name, text, cost), what was measured and where it was declared; `lost` and `refusal` are set in the
    down file of an irreversible revision. The statements must all appear, unchanged and in order. -#}
{%- if refusal %}

-- irreversible: this is missing after the statements below have run
{%- for line in lost %}
--   {{ line }}
{%- endfor %}
-- To run them knowingly, delete this statement and the line of fingerprints at the top.
{{ refusal }};
{%- endif %}
{%- for item in items %}
{% for flag in item.flags %}
-- {{ flag.id }} {{ flag.name }}: {{ flag.text }}
{%- if flag.cost %}
--    {{ flag.cost }}
{%- endif %}
{%- endfor %}
{%- if item.measured %}
-- measured: {{ item.measured }}
{%- endif %}
{{ item.sql }};
{%- endfor %}
{%- if hint %}

-- {{ hint }}
{%- endif %}
