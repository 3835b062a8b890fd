package main

import (
	"fmt"
	"net/url"
	"unicode/utf16"
)

const longest = 200

// answer says what Go's net/url makes of a text: url.Parse, then Hostname and Port, as net/http's client does.
func answer(text string) map[string]any {
	found, err := url.Parse(text)
	if err != nil {
		return refused()
	}
	return map[string]any{
		"ok":     true,
		"scheme": found.Scheme,
		"hosts":  listed(found.Hostname()),
		"ports":  listed(found.Port()),
	}
}

func listed(text string) []string {
	if text == "" {
		return []string{}
	}
	// A very long text by its length, counted as JavaScript does.
	if length := len(utf16.Encode([]rune(text))); length > longest {
		return []string{fmt.Sprintf("%d characters", length)}
	}
	return []string{text}
}
