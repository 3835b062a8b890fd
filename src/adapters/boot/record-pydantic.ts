/**
 * The part of the Python recorder for pydantic-settings, which copies all variables and looks at its fields in the copy. The
 * field's own line is noted. Other names of the recorder are in record-python.ts.
 */
export const PYDANTIC_RECORDER = `def _explained(frame):
    """pydantic-settings copies all variables, and looks at its fields in the copy."""
    global _hooked
    if not str(frame.f_globals.get("__name__", "")).startswith("pydantic_settings"):
        return False
    if not _hooked:
        source = getattr(sys.modules.get("pydantic_settings"), "EnvSettingsSource", None)
        if not hasattr(source, "get_field_value") or not hasattr(source, "_extract_field_info"):
            return False
        _hook(source)
        _hooked = True
    return True


def _hook(source):
    plain = source.get_field_value

    def get_field_value(self, field, field_name):
        try:
            _note_field(self, field, field_name)
        except Exception:
            pass
        return plain(self, field, field_name)

    source.get_field_value = get_field_value


def _note_field(source, field, field_name):
    owner = source.settings_cls
    for one in owner.__mro__:
        if field_name in vars(one).get("__annotations__", {}):
            owner = one
            break
    file = getattr(sys.modules.get(owner.__module__), "__file__", None) or ""
    more = ",%s,%s" % (_quoted(file), _quoted(field_name))
    access = "item" if field.is_required() else "default"
    delimiter = getattr(source, "env_nested_delimiter", None)
    for _, name, _ in source._extract_field_info(field, field_name):
        kind = "read" if getattr(source, "case_sensitive", False) else "any-case"
        _note(kind, name, access, _caller(3), more)
        if delimiter:
            _note("prefix", name + delimiter, "", _caller(3))

`
